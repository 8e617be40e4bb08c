package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.admin.PagePolicy;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kept check as one page, which opens without a network: its style is in it, its charts are drawn by the server, and it runs no
 * script.
 */
@TemplateData
record CheckReportPage(
        String name,
        String begunAt,
        JsonNode summary,
        List<Bar> verdicts,
        List<Bar> codes,
        List<Bar> suppliers,
        List<Row> rows,
        long failures) {

    /** The most failed lines that the page lists. */
    static final int MOST_ROWS = 1_000;

    private static final int MOST_BARS = 20;
    private static final int WIDEST = 500;
    private static final int BAR_HEIGHT = 24;

    static final String STYLE = """
            :root{color-scheme:light dark;--bar:#4169c1;--line:#8884}
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
            .long{overflow-wrap:anywhere}
            .number{text-align:right;font-variant-numeric:tabular-nums}
            .bars{display:block;width:100%;height:auto;max-width:60rem}
            .bars text{font:14px system-ui,sans-serif;fill:currentColor}
            .bars rect{fill:var(--bar)}
            .passed{color:#18794e}.failed{color:#c62a2f}
            code{font-family:ui-monospace,monospace}
            """;

    /** The page has one style, and nothing else. */
    static final String POLICY = PagePolicy.allowOnly(STYLE);

    /** The templates of the page, which the build checks. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance report(CheckReportPage page);
    }

    /**
     * A bar of a chart.
     *
     * @param width 0 to 500; the largest bar of a chart has 500
     * @param top the place from the top, in the units of the picture
     */
    @TemplateData
    record Bar(String label, long count, int width, int top) {

        public int textTop() {
            return top + 15;
        }

        public int countLeft() {
            return 430 + width;
        }
    }

    /** A failed line with its errors. */
    @TemplateData
    record Row(String line, String supplier, String number, List<Cause> causes) {}

    /** An error of a failed line. */
    @TemplateData
    record Cause(String code, String attr, String detail) {}

    /** Creates the page of a complete check with the first of its failed lines. */
    static CheckReportPage of(KeptChecks.Stored check, JsonNode summary, List<JsonNode> lines) {
        var verdicts = summary.path("verdicts");
        return new CheckReportPage(
                check.name(),
                check.begunAt().toString(),
                summary,
                bars(verdicts.properties().stream(), Map.Entry::getKey, verdict -> verdict.getValue()
                        .longValue()),
                bars(
                        summary.path("codes").valueStream(),
                        code -> code.path("code").asText(),
                        code -> code.path("lines").longValue()),
                bars(
                        summary.path("suppliers").valueStream(),
                        supplier -> supplier.path("import_supplier").asText("none"),
                        supplier -> supplier.path("failed").longValue()),
                lines.stream().map(CheckReportPage::row).toList(),
                summary.path("lines").longValue() - verdicts.path("accepted").longValue());
    }

    private static <T> List<Bar> bars(Stream<T> items, Function<T, String> label, ToLongFunction<T> count) {
        var drawn = items.limit(MOST_BARS).toList();
        long most = Math.max(1, drawn.stream().mapToLong(count).max().orElse(1));
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> {
                    long counted = count.applyAsLong(drawn.get(i));
                    return new Bar(label.apply(drawn.get(i)), counted, (int) (counted * WIDEST / most), i * BAR_HEIGHT);
                })
                .toList();
    }

    private static Row row(JsonNode line) {
        return new Row(
                line.path("line").asText(),
                line.path("import_supplier").asText(""),
                line.path("external_account_number").asText(""),
                Stream.concat(
                                line.path("errors").valueStream().map(error -> cause(error, expectation(error))),
                                line.path("hidden_problems")
                                        .valueStream()
                                        .map(error -> cause(error, "Hidden by the others: ")))
                        .toList());
    }

    private static String expectation(JsonNode error) {
        return error.path("expected").booleanValue()
                ? "Expected (" + error.path("reason").asText() + "): "
                : "";
    }

    private static Cause cause(JsonNode error, String prefix) {
        return new Cause(
                error.path("code").asText(),
                error.path("attr").asText(),
                prefix + error.path("detail").asText());
    }

    public String style() {
        return STYLE;
    }

    /** Returns the number of lines with the word for them. */
    public String countedLines() {
        long lines = summary.path("lines").longValue();
        return lines == 1 ? "1 line" : lines + " lines";
    }

    public String seconds() {
        return summary.path("seconds").asText();
    }

    /** Returns the height of the picture of a chart. */
    public int heightOf(List<Bar> bars) {
        return bars.size() * BAR_HEIGHT;
    }

    /** Returns whether the check has limits. */
    public boolean hasGate() {
        return summary.path("gate").isObject();
    }

    public boolean isPassed() {
        return summary.path("gate").path("passed").booleanValue();
    }

    /** Returns whether some failed lines were expected to fail. */
    public boolean hasExpected() {
        return summary.path("expected").path("lines").longValue() > 0;
    }

    public String expectedLines() {
        return summary.path("expected").path("lines").asText();
    }

    public boolean isShortened() {
        return failures > rows.size();
    }

    String render() {
        return Templates.report(this).render();
    }
}
