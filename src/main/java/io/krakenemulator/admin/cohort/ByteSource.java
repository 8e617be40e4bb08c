package io.krakenemulator.admin.cohort;

import java.util.zip.ZipException;

/** Turns the bytes of a body into the bytes of its lines, piece by piece. */
interface ByteSource extends AutoCloseable {

    /** Takes bytes of the body, after those that are not read yet. */
    void feed(byte[] bytes);

    /**
     * Reads into an array, and returns the number of bytes; 0 if more of the body is needed.
     *
     * @throws ZipException if the body is not what its encoding says
     */
    int read(byte[] into) throws ZipException;

    /** Returns whether the body may end here. */
    boolean isComplete();

    @Override
    void close();

    /** Returns a source for bodies without an encoding. */
    static ByteSource plain() {
        return new ByteSource() {

            private byte[] input = new byte[0];
            private int at;

            @Override
            public void feed(byte[] bytes) {
                if (at < input.length) {
                    throw new IllegalStateException("The bytes before these are not read");
                }
                input = bytes;
                at = 0;
            }

            @Override
            public int read(byte[] into) {
                int count = Math.min(into.length, input.length - at);
                System.arraycopy(input, at, into, 0, count);
                at += count;
                return count;
            }

            @Override
            public boolean isComplete() {
                return true;
            }

            @Override
            public void close() {
                input = new byte[0];
            }
        };
    }
}
