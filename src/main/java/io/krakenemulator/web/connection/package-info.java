/** The handlers of a connection before the server sees a request. */
package io.krakenemulator.web.connection;
