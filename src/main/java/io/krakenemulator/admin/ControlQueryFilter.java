package io.krakenemulator.admin;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses a query parameter that the control call does not have: a misspelled filter would answer everything. So would a filter
 * without a value, such as a variable of a script that is not set.
 */
class ControlQueryFilter {

    /** More than fit into the first line of a request. */
    private static final int MAX_PARAMETERS = 10_000;

    /** The parameters of the calls that have any, in alphabetical order. Written out: a native executable has no reflection here. */
    static final Map<String, List<String>> PARAMETERS = Map.of(
            "AccountResource.list", List.of("after", "error_code", "limit", "number", "state", "supplier"),
            "AccountResource.get", List.of("supplier"),
            "RuleResource.list", List.of("code", "type"));

    /** Runs after {@link AdminGate}: callers without the admin key learn nothing about the calls. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    void check(ContainerRequestContext context, SimpleResourceInfo call, HttpServerRequest request) {
        if (request.query() == null || !context.getUriInfo().getPath().startsWith(AdminGate.ROOT)) {
            return;
        }
        var known = PARAMETERS.getOrDefault(
                call.getResourceClass().getSimpleName() + "." + call.getMethodName(), List.of());
        var problems = new ArrayList<Problem>();
        parameters(request.query()).forEach((name, values) -> {
            if (!known.contains(name)) {
                problems.add(
                        new Problem(Attr.ROOT.field(name), "unknown_parameter", "is not known: " + allowed(known)));
            } else if (values.get(values.size() - 1).isEmpty()) {
                problems.add(new Problem(
                        Attr.ROOT.field(name), "blank", "must not be empty: leave it out, or give a value"));
            }
        });
        if (!problems.isEmpty()) {
            throw QueryReader.refusal(problems);
        }
    }

    private static String allowed(List<String> known) {
        return known.isEmpty() ? "this call has no query parameters" : "this call has " + String.join(", ", known);
    }

    private static Map<String, List<String>> parameters(String query) {
        try {
            return new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MAX_PARAMETERS, true).parameters();
        } catch (IllegalArgumentException e) {
            throw QueryReader.refusal(
                    Attr.WHOLE_OBJECT, "invalid", "holds a % that is not followed by two hexadecimal digits");
        }
    }
}
