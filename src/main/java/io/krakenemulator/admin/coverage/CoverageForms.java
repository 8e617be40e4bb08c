package io.krakenemulator.admin.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.admin.XmlText;
import io.krakenemulator.admin.coverage.CoveredCode.FirstMet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Renders a report of rule coverage in the form that the client accepts. */
@ApplicationScoped
public class CoverageForms {

    /** The form for people. */
    public static final String MARKDOWN = "text/markdown";

    private static final List<Variant> VARIANTS = Stream.of(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(MARKDOWN), MediaType.APPLICATION_XML_TYPE)
            .map(type -> new Variant(type, (String) null, null))
            .toList();

    private static final String UTF_8 = ";charset=UTF-8";

    private final ObjectMapper mapper;

    CoverageForms(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Returns the answer in the form that the client accepts; JSON if it accepts any.
     *
     * @param title the sandbox or check, for the headings of the forms
     */
    public RestResponse<String> render(Request request, String title, CoverageView view) {
        var variant = request.selectVariant(VARIANTS);
        var type = variant == null ? MediaType.APPLICATION_JSON_TYPE : variant.getMediaType();
        if (MediaType.APPLICATION_XML_TYPE.isCompatible(type)) {
            return answer(MediaType.APPLICATION_XML + UTF_8, junit(title, view));
        }
        return MediaType.valueOf(MARKDOWN).isCompatible(type)
                ? answer(MARKDOWN + UTF_8, markdown(title, view))
                : answer(MediaType.APPLICATION_JSON + UTF_8, json(view));
    }

    private static RestResponse<String> answer(String type, String text) {
        return RestResponse.ResponseBuilder.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private String json(CoverageView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the report as a page: a table of met codes, and a list of the others. */
    static String markdown(String title, CoverageView view) {
        var text = new StringBuilder("# Rule coverage of ")
                .append(cell(title))
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
                        cell(account(code.first())),
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

    /** Returns a text for one cell. Callers choose the names of accounts. */
    private static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ").replaceAll("([\\\\`*_\\[\\]<>|&#!])", "\\\\$1");
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
