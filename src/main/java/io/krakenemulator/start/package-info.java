/** Serves the page at the root of the server, from which people and clients find everything else. */
package io.krakenemulator.start;
