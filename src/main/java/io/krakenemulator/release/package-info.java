/** The version and revision that the build recorded in the package. */
package io.krakenemulator.release;
