package io.krakenemulator.openapi;

import io.krakenemulator.outcome.AnswerCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds the answers that every operation may return. An answer that a resource documents itself stays as it is. */
final class CommonAnswers {

    private static final String BODY_SCHEMA = "ErrorResponse";

    private static final List<Answer> TO_ANY_REQUEST = List.of(
            new Answer(
                    "401",
                    "The Authorization header is missing or not valid.",
                    AnswerCode.NOT_AUTHENTICATED,
                    "Authentication credentials were not provided."),
            new Answer(
                    "403",
                    "The credentials are valid and do not allow this.",
                    AnswerCode.PERMISSION_DENIED,
                    "You do not have permission to perform this action."),
            new Answer(
                    "406",
                    "The Accept header leaves out `application/json`.",
                    AnswerCode.NOT_ACCEPTABLE,
                    "The Accept header leaves out application/json, the only form of the answers."),
            new Answer(
                    "500",
                    "The emulator failed; its log has the reason under the id that the answer bears.",
                    AnswerCode.ERROR,
                    "The emulator failed to answer. Its log has the reason under the id"
                            + " 3f0c1f0e-6d1b-4c55-9a57-2f5c3c1e8a10."),
            new Answer(
                    "503",
                    "The emulator's database is not available.",
                    AnswerCode.SERVICE_UNAVAILABLE,
                    "The emulator's database is not available. Try again shortly."));

    private static final List<Answer> TO_REQUESTS_WITH_BODY = List.of(
            new Answer(
                    "400",
                    "The body is not the JSON that is expected.",
                    AnswerCode.PARSE_ERROR,
                    "JSON parse error - line 1, column 2: the name of a field, in double quotes, is expected"
                            + " instead of the end of the body"),
            new Answer(
                    "413",
                    "The body is larger than the configured limit.",
                    AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                    "The request body is larger than the limit of 10485760 bytes."),
            new Answer(
                    "415",
                    "The Content-Type header is not `application/json`.",
                    AnswerCode.UNSUPPORTED_MEDIA_TYPE,
                    "Unsupported media type \"text/plain\" in request."));

    /** An answer: its condition, with an example code and detail. */
    private record Answer(String status, String description, AnswerCode code, String detail) {}

    private final OpenAPI document;

    CommonAnswers(OpenAPI document) {
        this.document = document;
    }

    void addToEachOperation() {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                TO_ANY_REQUEST.forEach(answer -> add(operation, answer));
                if (operation.getRequestBody() != null) {
                    operation.getRequestBody().setRequired(true);
                }
                if (hasJsonBody(operation)) {
                    TO_REQUESTS_WITH_BODY.forEach(answer -> add(operation, answer));
                }
                var responses = operation.getResponses();
                responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
            }
        }
    }

    /** Returns whether a call takes JSON. The body of another type has limits and refusals of its own. */
    private static boolean hasJsonBody(Operation operation) {
        var body = operation.getRequestBody();
        return body != null && (body.getContent() == null || body.getContent().hasMediaType("application/json"));
    }

    private void add(Operation operation, Answer answer) {
        String status = answer.status();
        var responses = operation.getResponses();
        if (!responses.hasAPIResponse(status)) {
            document.getComponents().addResponse(name(status), response(answer));
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name(status)));
        }
    }

    private static String name(String status) {
        return "Status" + status;
    }

    private static APIResponse response(Answer answer) {
        var example = new LinkedHashMap<String, Object>();
        example.put("detail", answer.detail());
        example.put("code", answer.code().code());
        var response = OASFactory.createAPIResponse()
                .description(answer.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(BODY_SCHEMA))
                                        .example(example)));
        if ("401".equals(answer.status())) {
            response.addHeader("WWW-Authenticate", header("The scheme to use."));
        } else if ("503".equals(answer.status())) {
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
