package io.krakenemulator.database;

/** Texts as the database takes them. */
public final class StoredText {

    private StoredText() {}

    /** Returns SQL that writes a moment as the control API does. */
    public static String moment(String column) {
        return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    /**
     * Returns a text without null characters, which the database does not take, and up to a length.
     *
     * @param text {@code null} for none
     */
    public static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        var cut = text.length() > longest ? text.substring(0, longest) : text;
        return cut.indexOf('\0') < 0 ? cut : cut.replace("\0", "");
    }
}
