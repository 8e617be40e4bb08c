/** The control calls for the failures that checks of a sandbox expect. */
package io.krakenemulator.admin.expected;
