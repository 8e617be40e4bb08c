package io.krakenemulator.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Checks every response of a test against the document that the application serves. Its status, content type, headers and
 * body must be documented. Requests are not checked, as tests send bad ones on purpose.
 *
 * <p>Use it as {@code given().filter(new ContractFilter())}, or for all requests of a test as
 * {@code RestAssured.filters(new ContractFilter())}. Responses that no document describes pass: the documents themselves,
 * the token call, HEAD and OPTIONS. An undocumented path or method of either interface must be answered with the common
 * failure.
 */
public final class ContractFilter implements Filter {

    private static final Map<URI, ServedDocument> DOCUMENTS = new ConcurrentHashMap<>();

    /** The dialect of each sandbox that a test has created, by its key. The shipped ones are known. */
    private static final Map<String, String> DIALECTS = new ConcurrentHashMap<>(
            Map.of("sk_sandbox_default", "guide", "12345", "guide", "sk_sandbox_schema", "schema"));

    private static final List<String> ALL_DIALECTS = List.of("guide", "schema", "both");
    private static final Pattern KEY = Pattern.compile("(?:Token )?(\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTROL = "/emulator/v1/";
    private static final Set<String> UNDOCUMENTED_METHODS = Set.of("HEAD", "OPTIONS");

    private final List<String> contractPaths;

    public ContractFilter() {
        this("/v1/data-import/", "/v2/data-import/");
    }

    /** Uses other paths instead of those of the emulated interface. */
    public ContractFilter(String... contractPaths) {
        this.contractPaths = List.of(contractPaths);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI address = URI.create(request.getURI());
        String path = address.getRawPath().endsWith("/") ? address.getRawPath() : address.getRawPath() + "/";
        boolean control = path.startsWith(CONTROL);
        if (UNDOCUMENTED_METHODS.contains(request.getMethod())
                || !control && contractPaths.stream().noneMatch(path::startsWith)) {
            return response;
        }
        if (control) {
            rememberDialect(response);
        }
        // The paths of the emulated interface end in a slash, those of the control API do not.
        String documented = control ? path.substring(0, path.length() - 1) : path;
        var complaints = new ArrayList<String>();
        for (String name : control ? List.of("/emulator/openapi.json") : documents(request)) {
            var document = DOCUMENTS.computeIfAbsent(address.resolve(name), ServedDocument::fetch);
            complaints.add(complaints(document, documented, request.getMethod(), response));
        }
        if (!complaints.contains("")) {
            throw new AssertionError(request.getMethod() + " " + path + " is answered as no document says, with "
                    + response.statusCode() + " " + response.asString() + complaints.get(0));
        }
        return response;
    }

    /** Keeps the dialect of a sandbox under its keys when they are answered. */
    private static void rememberDialect(Response response) {
        if (response.statusCode() != 201 || !response.asString().startsWith("{")) {
            return;
        }
        try {
            JsonNode sandbox = JSON.readTree(response.asString());
            sandbox.path("api_keys")
                    .forEach(key ->
                            DIALECTS.put(key.asText(), sandbox.path("dialect").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the document of the sandbox's dialect, or those of all dialects if the sandbox is not known. */
    private static List<String> documents(FilterableRequestSpecification request) {
        String credentials = request.getHeaders().getValue("Authorization");
        var key = KEY.matcher(credentials == null ? "" : credentials);
        String dialect = key.matches() ? DIALECTS.get(key.group(1)) : null;
        return (dialect == null ? ALL_DIALECTS : List.of(dialect))
                .stream().map(name -> "/openapi/" + name + ".json").toList();
    }

    private static String complaints(ServedDocument document, String path, String method, Response response) {
        // A path with a character that no name has is as good as none.
        return document.documents(path, method) && !path.contains("%00")
                ? document.complaints(
                        path,
                        method,
                        response.statusCode(),
                        response.contentType(),
                        response.headers().asList().stream()
                                .filter(header -> !header.getName().equalsIgnoreCase("Content-Type"))
                                .map(header -> new String[] {header.getName(), header.getValue()})
                                .toList(),
                        response.asString())
                : complaintsAboutRefusal(response);
    }

    /**
     * Returns the complaints about the answer to an undocumented path or method, which must be one of the common
     * failures.
     */
    private static String complaintsAboutRefusal(Response response) {
        if (!Set.of(401, 403, 404, 405, 413).contains(response.statusCode())) {
            return "\n  the operation is not documented";
        }
        try {
            JsonNode body = JSON.readTree(response.asString());
            return body.path("detail").isTextual() && body.path("code").isTextual()
                    ? ""
                    : "\n  the body has no detail and code";
        } catch (IOException e) {
            return "\n  the body is not JSON";
        }
    }
}
