/**
 * Judges the lines of a cohort: the verdict of a line, the values that no two lines may share, and the counts of all lines. It
 * needs neither a server nor a database.
 */
package io.krakenemulator.cohort;
