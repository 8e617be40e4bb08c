package io.krakenemulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text of a page of the documentation and leaves out code blocks and the heads of tables. */
final class MarkdownPage {

    private static final Pattern FENCE = Pattern.compile("\\s*```.*");
    private static final Pattern INDENTED = Pattern.compile(" {4,}\\S.*");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[*-]|\\d+\\.) +(.*)");
    private static final Pattern RULER = Pattern.compile("\\|[-|: ]+");
    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern COMMENT = Pattern.compile("<!--.*-->");

    private final List<String> lines;
    private final List<Prose> prose = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int openLine;
    private int next;

    private MarkdownPage(List<String> lines) {
        this.lines = lines;
    }

    static List<Prose> read(List<String> lines) {
        var page = new MarkdownPage(lines);
        while (page.next < lines.size()) {
            page.readLine();
        }
        page.close();
        return page.prose;
    }

    private void readLine() {
        var line = lines.get(next++);
        var heading = HEADING.matcher(line);
        var item = ITEM.matcher(line);
        if (FENCE.matcher(line).matches()) {
            close();
            skipFence();
        } else if (INDENTED.matcher(line).matches() && open.isEmpty()) {
            skipIndented();
        } else if (line.isBlank() || COMMENT.matcher(line).matches()) {
            close();
        } else if (heading.matches()) {
            close();
            prose.add(new Prose(next, heading.group(1), true));
        } else if (line.startsWith("|")) {
            close();
            readRow(line);
        } else {
            if (item.matches()) {
                close();
            }
            append(item.matches() ? item.group(1) : line);
        }
    }

    private void skipFence() {
        while (next < lines.size() && !FENCE.matcher(lines.get(next)).matches()) {
            next++;
        }
        next++;
    }

    private void skipIndented() {
        while (next < lines.size()
                && (lines.get(next).isBlank()
                        || INDENTED.matcher(lines.get(next)).matches())) {
            next++;
        }
    }

    private void readRow(String row) {
        boolean isHead = next < lines.size() && RULER.matcher(lines.get(next)).matches();
        if (isHead || RULER.matcher(row).matches()) {
            return;
        }
        for (var cell : CELL_BORDER.split(row)) {
            if (!cell.isBlank()) {
                prose.add(new Prose(next, cell, false));
            }
        }
    }

    private void append(String line) {
        if (open.isEmpty()) {
            openLine = next;
        }
        open.append(line).append('\n');
    }

    private void close() {
        if (!open.isEmpty()) {
            prose.add(new Prose(openLine, open.toString(), false));
            open.setLength(0);
        }
    }
}
