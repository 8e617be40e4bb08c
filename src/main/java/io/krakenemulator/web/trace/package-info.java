/** Follows each request from its first handler to the end of its answer, for the access log and the metrics. */
package io.krakenemulator.web.trace;
