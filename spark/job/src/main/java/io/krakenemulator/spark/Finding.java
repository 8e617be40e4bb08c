package io.krakenemulator.spark;

import java.io.Serializable;

/**
 * A value of a line that an earlier line has too.
 *
 * @param line the later line
 * @param key the position of the value among the keys of the line, and then its contact details
 * @param firstLine the earlier line
 * @param accountsSoFar how many accounts share the contact detail; 0 for a value that no two accounts may have
 */
record Finding(long line, int key, long firstLine, long accountsSoFar) implements Serializable {}
