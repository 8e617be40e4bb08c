/** The control calls for the journals of requests. */
package io.krakenemulator.admin.journal;
