/** The control calls for fault rules. */
package io.krakenemulator.admin.fault;
