package io.krakenemulator.web.connection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.web.ApiFailure;

/** The body of an answer that is given before a resource is chosen, in the form of the interface that was addressed. */
public final class RefusalBody {

    private static final String GRAPHQL = "/v1/graphql";

    private RefusalBody() {}

    /**
     * Returns the JSON text of a refusal; an empty text if it has no body.
     *
     * @param path the path of the request; of the GraphQL interface each refusal is an error of GraphQL
     */
    public static String of(ApiFailure failure, String path) {
        if (failure.body() == null) {
            return "";
        }
        if (!path.startsWith(GRAPHQL)) {
            return failure.body().toString();
        }
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("errors")
                .addObject()
                .put("message", failure.body().path("detail").asText());
        return answer.toString();
    }
}
