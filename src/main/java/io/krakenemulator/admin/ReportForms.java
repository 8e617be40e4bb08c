package io.krakenemulator.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a report in the form that the client accepts. */
@ApplicationScoped
public class ReportForms {

    /** The form for people. */
    public static final String MARKDOWN = "text/markdown";

    private static final List<Variant> VARIANTS = Stream.of(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(MARKDOWN), MediaType.APPLICATION_XML_TYPE)
            .map(type -> new Variant(type, (String) null, null))
            .toList();

    private static final String UTF_8 = ";charset=UTF-8";

    private final ObjectMapper mapper;

    ReportForms(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Returns the answer in the form that the client accepts; JSON if it accepts any.
     *
     * @param view the report, for the form in JSON
     * @param page returns the report in Markdown
     * @param junit returns the report as the report of a test run in XML
     */
    public RestResponse<String> render(Request request, Object view, Supplier<String> page, Supplier<String> junit) {
        var variant = request.selectVariant(VARIANTS);
        var type = variant == null ? MediaType.APPLICATION_JSON_TYPE : variant.getMediaType();
        if (MediaType.APPLICATION_XML_TYPE.isCompatible(type)) {
            return answer(MediaType.APPLICATION_XML + UTF_8, junit.get());
        }
        return MediaType.valueOf(MARKDOWN).isCompatible(type)
                ? answer(MARKDOWN + UTF_8, page.get())
                : answer(MediaType.APPLICATION_JSON + UTF_8, json(view));
    }

    private static RestResponse<String> answer(String type, String text) {
        return RestResponse.ResponseBuilder.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private String json(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a text for one cell of a table in Markdown. Callers choose the names of accounts. */
    public static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ").replaceAll("([\\\\`*_\\[\\]<>|&#!])", "\\\\$1");
    }
}
