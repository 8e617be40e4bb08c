package io.krakenemulator.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that every operation may give and that no resource needs to mention. What it does mention stays. */
final class CommonAnswers {

    private static final String BODY_SCHEMA = "ErrorResponse";

    private static final Map<String, String> TO_ANY_REQUEST = new LinkedHashMap<>();
    private static final Map<String, String> TO_REQUESTS_WITH_BODY = new LinkedHashMap<>();

    static {
        TO_ANY_REQUEST.put("401", "The Authorization header is missing or not valid.");
        TO_ANY_REQUEST.put("403", "The credentials are valid and do not allow this.");
        TO_ANY_REQUEST.put("406", "The Accept header leaves out `application/json`.");
        TO_ANY_REQUEST.put("500", "The emulator failed; its log has the reason under the id that the answer bears.");
        TO_ANY_REQUEST.put("503", "The emulator's database is not available.");
        TO_REQUESTS_WITH_BODY.put("400", "The body is not the JSON that is expected.");
        TO_REQUESTS_WITH_BODY.put("413", "The body is larger than the configured limit.");
        TO_REQUESTS_WITH_BODY.put("415", "The Content-Type header is not `application/json`.");
    }

    private final OpenAPI document;

    CommonAnswers(OpenAPI document) {
        this.document = document;
    }

    void addToEachOperation() {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        Map<String, String> all = new LinkedHashMap<>(TO_ANY_REQUEST);
        all.putAll(TO_REQUESTS_WITH_BODY);
        for (var answer : all.entrySet()) {
            components.addResponse(name(answer.getKey()), response(answer.getKey(), answer.getValue()));
        }
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                TO_ANY_REQUEST.keySet().forEach(status -> add(operation, status));
                if (operation.getRequestBody() != null) {
                    TO_REQUESTS_WITH_BODY.keySet().forEach(status -> add(operation, status));
                }
                var responses = operation.getResponses();
                responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
            }
        }
    }

    private static void add(Operation operation, String status) {
        var responses = operation.getResponses();
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name(status)));
        }
    }

    private static String name(String status) {
        return "Status" + status;
    }

    private static APIResponse response(String status, String description) {
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(BODY_SCHEMA))));
        if ("401".equals(status)) {
            response.addHeader("WWW-Authenticate", header("The scheme to use."));
        } else if ("503".equals(status)) {
            response.addHeader("Retry-After", header("When to try again, in seconds."));
        }
        return response;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }
}
