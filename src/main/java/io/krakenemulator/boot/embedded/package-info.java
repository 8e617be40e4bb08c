/**
 * The PostgreSQL that the JVM build brings along: unpacked from the class path, run as a child, ended with the
 * emulator. Nothing of this package is part of a native image.
 */
package io.krakenemulator.boot.embedded;
