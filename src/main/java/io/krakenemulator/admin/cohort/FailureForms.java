package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.admin.XmlText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of failed lines in files: a sheet with commas, and the report of a test run. */
final class FailureForms {

    /** The mark by which spreadsheets recognise UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String END_OF_ROW = "\r\n";

    /** A spreadsheet takes a cell that begins like this for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private FailureForms() {}

    /** Returns the header of a sheet. */
    static String csvHeader() {
        return BYTE_ORDER_MARK
                + "line,import_supplier,external_account_number,verdict,code,attr,detail,rule,hidden,expected"
                + END_OF_ROW;
    }

    /** Returns the rows of some failed lines, one for each error. */
    static String csvRows(List<JsonNode> lines) {
        return lines.stream().flatMap(FailureForms::csvRows).collect(Collectors.joining());
    }

    private static Stream<String> csvRows(JsonNode line) {
        return Stream.concat(
                line.path("errors").valueStream().map(error -> csvRow(line, error, "")),
                line.path("hidden_problems").valueStream().map(error -> csvRow(line, error, "true")));
    }

    private static String csvRow(JsonNode line, JsonNode error, String hidden) {
        return Stream.concat(
                        Stream.of(
                                        line.path("line"),
                                        line.path("import_supplier"),
                                        line.path("external_account_number"),
                                        line.path("verdict"),
                                        error.path("code"),
                                        error.path("attr"),
                                        error.path("detail"),
                                        error.path("rule"))
                                .map(value -> value.isNull() ? "" : value.asText()),
                        Stream.of(hidden, error.path("expected").booleanValue() ? "true" : ""))
                .map(FailureForms::csvCell)
                .collect(Collectors.joining(",", "", END_OF_ROW));
    }

    /** Returns a cell as RFC 4180 has it. A text that a spreadsheet would calculate begins with an apostrophe. */
    private static String csvCell(String text) {
        var harmless = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }

    /**
     * Returns the beginning of a JUnit report. Only failed lines are test cases of it; the counts have all lines.
     *
     * @param failed the number of failed lines
     * @param expected the number of those that were expected to fail
     */
    static String junitHeader(String check, long lines, long failed, long expected, double seconds) {
        var counts = "tests=\"" + lines + "\" failures=\"" + (failed - expected) + "\" errors=\"0\" skipped=\""
                + expected + "\" time=\"" + seconds + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts + ">\n<testsuite name=\""
                + XmlText.escape(check) + "\" " + counts + ">\n";
    }

    /** Returns the test cases of some failed lines. */
    static String junitCases(List<JsonNode> lines) {
        return lines.stream().map(FailureForms::junitCase).collect(Collectors.joining());
    }

    private static String junitCase(JsonNode line) {
        var number = line.path("external_account_number");
        var name = number.isTextual()
                ? number.textValue()
                : "line " + line.path("line").asText();
        var supplier = line.path("import_supplier").asText("no supplier");
        var begin = "<testcase classname=\"" + XmlText.escape(supplier) + "\" name=\"" + XmlText.escape(name) + "\">";
        if (line.path("expected").booleanValue()) {
            return begin + "<skipped message=\"" + XmlText.escape(reasons(line)) + "\"/></testcase>\n";
        }
        var first = line.path("errors").path(0);
        var all = Stream.concat(
                        line.path("errors").valueStream().map(FailureForms::describe),
                        line.path("hidden_problems").valueStream().map(error -> "hidden: " + describe(error)))
                .collect(Collectors.joining("\n"));
        return begin + "<failure type=\""
                + XmlText.escape(first.path("code").asText()) + "\" message=\""
                + XmlText.escape(first.path("detail").asText()) + "\">line "
                + line.path("line").asText() + "\n" + XmlText.escape(all) + "</failure></testcase>\n";
    }

    private static String describe(JsonNode error) {
        return error.path("code").asText() + " at \"" + error.path("attr").asText() + "\": "
                + error.path("detail").asText() + " (" + error.path("rule").asText() + ")";
    }

    private static String reasons(JsonNode line) {
        return line.path("errors")
                .valueStream()
                .map(error -> error.path("code").asText() + ": "
                        + error.path("reason").asText())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Returns the end of a JUnit report. */
    static String junitFooter() {
        return "</testsuite>\n</testsuites>\n";
    }
}
