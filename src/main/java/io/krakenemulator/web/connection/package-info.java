/** What a connection goes through before a server sees a request. */
package io.krakenemulator.web.connection;
