package io.krakenemulator.spark;

import java.io.Serializable;

/**
 * A line of the input.
 *
 * @param number its position in all files, from 1; blank lines count
 * @param text its bytes without the line feed
 */
record InputLine(long number, byte[] text) implements Serializable {}
