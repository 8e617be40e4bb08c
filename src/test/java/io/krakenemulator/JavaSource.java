package io.krakenemulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A source file, divided into its code, its comments and its strings.
 *
 * @param code the code with the same lines as the file; comments and strings are blank
 */
record JavaSource(String code, List<Prose> comments, List<String> strings) {

    /** Comments, text blocks, strings and characters; the first that begins ends before another may begin. */
    private static final Pattern TOKEN = Pattern.compile("(?s)(?<block>/\\*.*?\\*/)"
            + "|(?<line>//[^\\n]*(?:\\n[ \\t]*//[^\\n]*)*)"
            + "|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

    private static final Pattern MARGIN = Pattern.compile("(?m)^[ \\t]*(?:/\\*\\*?|//|\\*(?!/))?|\\s*\\*/$");
    private static final Pattern PREFORMATTED = Pattern.compile("(?s)<pre>.*?</pre>");

    /** Begins another text within Javadoc: an empty line, a block tag, a paragraph, an item, a cell. */
    private static final Pattern BREAK = Pattern.compile("\\n[ \\t]*(?=\\n)|\\n(?=[ \\t]*@\\w)|<(?:p|li|td|th|dt|dd)>");

    private static final Pattern BLOCK_TAG = Pattern.compile("^\\s*@(?:param\\s+\\S+|throws\\s+\\S+|see\\s+\\S+|\\w+)");

    private static final Pattern METHOD = Pattern.compile("(?m)^[ \\t]+"
            + "(?:(?:public|protected|private|static|final|abstract|default|synchronized|native)\\s+)*"
            + "(?:<[^()=;]*?>\\s+)?"
            + "(?:void|boolean|byte|char|short|int|long|float|double|[A-Z][\\w.]*(?:<[^()=;]*>)?)(?:\\[\\])*\\s+"
            + "(?<name>[a-z]\\w*)\\(");

    private static final Pattern OVERRIDE = Pattern.compile("@Override\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*$");

    /** More characters than the annotations between {@code @Override} and a method have. */
    private static final int LOOK_BACK = 200;

    /** A declared method. */
    record Method(int line, String name) {}

    static JavaSource read(String text) {
        var comments = new ArrayList<Prose>();
        var strings = new ArrayList<String>();
        var code = new StringBuilder(text);
        var token = TOKEN.matcher(text);
        while (token.find()) {
            blank(code, token.start(), token.end());
            if (token.group("block") != null || token.group("line") != null) {
                addComment(lineOf(text, token.start()), token.group(), comments);
            } else {
                strings.add(token.group());
            }
        }
        return new JavaSource(code.toString(), comments, strings);
    }

    private static void blank(StringBuilder code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
    }

    private static void addComment(int line, String comment, List<Prose> comments) {
        var text = MARGIN.matcher(comment).replaceAll("");
        text = PREFORMATTED.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", ""));
        int from = 0;
        for (var part : BREAK.split(text)) {
            int at = text.indexOf(part, from);
            from = at + part.length();
            comments.add(new Prose(
                    lineOf(text, at) + line - 1, BLOCK_TAG.matcher(part).replaceFirst(""), false));
        }
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Returns the methods that the file names itself: neither those that override others nor the members of annotations. */
    List<Method> methods() {
        var methods = new ArrayList<Method>();
        if (code.contains("@interface ")) {
            return methods;
        }
        var method = METHOD.matcher(code);
        while (method.find()) {
            int start = method.start();
            if (!OVERRIDE.matcher(code.substring(Math.max(0, start - LOOK_BACK), start))
                    .find()) {
                methods.add(new Method(lineOf(code, method.start("name")), method.group("name")));
            }
        }
        return methods;
    }
}
