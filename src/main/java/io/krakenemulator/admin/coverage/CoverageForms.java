package io.krakenemulator.admin.coverage;

import io.krakenemulator.admin.ReportForms;
import io.krakenemulator.admin.XmlText;
import io.krakenemulator.admin.coverage.CoveredCode.FirstMet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Renders a report of rule coverage in the form that the client accepts. */
@ApplicationScoped
public class CoverageForms {

    /** The form for people. */
    public static final String MARKDOWN = ReportForms.MARKDOWN;

    private final ReportForms forms;

    CoverageForms(ReportForms forms) {
        this.forms = forms;
    }

    /**
     * Returns the answer in the form that the client accepts; JSON if it accepts any.
     *
     * @param title the sandbox or check, for the headings of the forms
     */
    public RestResponse<String> render(Request request, String title, CoverageView view) {
        return forms.render(request, view, () -> markdown(title, view), () -> junit(title, view));
    }

    /** Returns the report as a page: a table of met codes, and a list of the others. */
    static String markdown(String title, CoverageView view) {
        var text = new StringBuilder("# Rule coverage of ")
                .append(ReportForms.cell(title))
                .append("\n\nMet: ")
                .append(count(view.met(), "code"))
                .append(". Never met: ")
                .append(count(view.neverMet(), "code"))
                .append(".\n");
        var met = view.codes().stream().filter(CoveredCode::met).toList();
        if (!met.isEmpty()) {
            // A check is no operation.
            boolean hasOperations = met.stream().anyMatch(code -> hasOperations(code));
            text.append("\n## Met\n\n| Code | Times | In | First account | First met |")
                    .append(hasOperations ? " Operations |" : "")
                    .append("\n|---|---|---|---|---|")
                    .append(hasOperations ? "---|\n" : "\n");
            met.forEach(code -> text.append(row(code)));
        }
        var others = view.codes().stream().filter(code -> !code.met()).toList();
        if (!others.isEmpty()) {
            text.append("\n## Never met\n\n");
            others.forEach(code -> text.append("* `").append(code.code()).append("`\n"));
        }
        return text.toString();
    }

    private static String row(CoveredCode code) {
        return "| `%s` | %d | %s | %s | %s |%s\n"
                .formatted(
                        code.code(),
                        code.times(),
                        extent(code),
                        ReportForms.cell(account(code.first())),
                        place(code.first()),
                        !hasOperations(code) ? "" : " " + String.join(", ", code.operations()) + " |");
    }

    private static boolean hasOperations(CoveredCode code) {
        return code.operations() != null && !code.operations().isEmpty();
    }

    private static String extent(CoveredCode code) {
        return code.calls() == null ? count(code.lines(), "line") : count(code.calls(), "call");
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String account(FirstMet first) {
        return Stream.of(first.importSupplier(), first.externalAccountNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String place(FirstMet first) {
        return first.at() == null ? "line " + first.line() : first.at();
    }

    /** Returns the report as the report of a test run: each code is a test case, and one that was never met is skipped. */
    static String junit(String title, CoverageView view) {
        long skipped = view.codes().stream().filter(code -> !code.met()).count();
        var counts = "tests=\"" + view.codes().size() + "\" failures=\"0\" errors=\"0\" skipped=\"" + skipped + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts + ">\n<testsuite name=\""
                + XmlText.escape("rule coverage of " + title) + "\" " + counts + ">\n"
                + view.codes().stream().map(CoverageForms::testCase).collect(Collectors.joining())
                + "</testsuite>\n</testsuites>\n";
    }

    private static String testCase(CoveredCode code) {
        var begin = "<testcase classname=\"rule_coverage\" name=\"" + XmlText.escape(code.code()) + "\">";
        var outcome = code.met()
                ? "<system-out>" + count(code.times(), "time") + " in " + extent(code) + ", first "
                        + XmlText.escape(account(code.first())) + " (" + place(code.first()) + ")</system-out>"
                : "<skipped message=\"never met\"/>";
        return begin + outcome + "</testcase>\n";
    }
}
