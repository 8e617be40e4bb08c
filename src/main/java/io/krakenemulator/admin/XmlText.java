package io.krakenemulator.admin;

/** Writes texts into XML. */
public final class XmlText {

    private XmlText() {}

    /** Returns a text for an element or an attribute of XML. A character that XML has no way to write becomes a question mark. */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isInXml(c) ? c : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isInXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
