package io.krakenemulator.web;

/** A body is not the JSON that {@link JsonBody} accepts: why, and at which byte. */
final class MalformedJson extends Exception {

    private final int offset;

    MalformedJson(int offset, String why) {
        super(why, null, false, false);
        this.offset = offset;
    }

    /** Returns the reason with its place. Lines and characters count from one. */
    String describe(byte[] body) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset && i < body.length; i++) {
            if (body[i] == '\n') {
                line++;
                column = 1;
            } else if ((body[i] & 0xC0) != 0x80) {
                // The second and later bytes of a character in UTF-8 are not characters of their own.
                column++;
            }
        }
        return "line " + line + ", column " + column + ": " + getMessage();
    }
}
