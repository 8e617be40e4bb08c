package io.krakenemulator.cohort;

/** The text of a line of a cohort. */
public final class LineText {

    private LineText() {}

    /**
     * Returns whether a line is blank: such a line counts as a line and has no verdict.
     *
     * @param size how many bytes of the buffer are the line
     */
    public static boolean isBlank(byte[] line, int size) {
        for (int i = 0; i < size; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
