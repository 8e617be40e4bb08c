package io.krakenemulator.checking;

import java.io.IOException;

/** Takes the verdicts of a check in the order of the lines. */
interface VerdictSink {

    /**
     * Takes one verdict.
     *
     * @param number the position of the line in the file, from 1
     * @param verdict the whole answer for the line, as JSON
     */
    void add(long number, boolean isAccepted, byte[] verdict) throws IOException;
}
