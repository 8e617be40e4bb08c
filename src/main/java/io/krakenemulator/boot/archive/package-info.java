/**
 * Prepares the package for quick starts on one JVM: its class data archive, and the argument file that uses the archive.
 * Nothing of this package is part of a native image.
 */
package io.krakenemulator.boot.archive;
