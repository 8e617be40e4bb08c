/** The control call for the version that is running. */
package io.krakenemulator.admin.info;
