package io.krakenemulator.admin;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.web.QueryParameters;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses a query parameter that the control call does not have: a call would ignore a misspelled filter and answer
 * everything. Refuses a parameter without a value, too, such as an unset variable of a script.
 */
@Singleton
class ControlQueryFilter {

    private static final List<String> JOURNAL_PAGE = List.of(
            "before",
            "bodies",
            "code",
            "external_account_number",
            "fault",
            "from",
            "import_supplier",
            "key",
            "limit",
            "operation",
            "replay",
            "request_id",
            "since",
            "status",
            "unmatched",
            "until");

    private static final List<String> JOURNAL_COUNT = List.of(
            "at_least",
            "at_most",
            "code",
            "exactly",
            "external_account_number",
            "fault",
            "from",
            "import_supplier",
            "key",
            "operation",
            "replay",
            "request_id",
            "status",
            "unmatched",
            "until");

    /** The parameters of the calls that have any, in alphabetical order. A native executable has no reflection here. */
    static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("AccountResource.list", List.of("after", "error_code", "limit", "number", "state", "supplier")),
            Map.entry("AccountResource.get", List.of("supplier")),
            Map.entry("CheckCoverageResource.get", List.of("code", "met")),
            Map.entry(
                    "CohortResource.check",
                    List.of(
                            "across",
                            "as",
                            "expected",
                            "fail_over",
                            "from_line",
                            "keep",
                            "shared_contacts",
                            "verdicts")),
            Map.entry("ExplainResource.explain", List.of("as")),
            Map.entry("RefereeResource.get", List.of("grace", "rule", "staged_age")),
            Map.entry("RequestResource.clear", List.of("facts")),
            Map.entry("RequestResource.page", JOURNAL_PAGE),
            Map.entry("RequestResource.stream", JOURNAL_PAGE),
            Map.entry("RequestResource.verify", JOURNAL_COUNT),
            Map.entry("RuleCoverageResource.get", List.of("code", "met")),
            Map.entry("RuleResource.list", List.of("code", "type")),
            Map.entry("UnmatchedResource.page", JOURNAL_PAGE),
            Map.entry("UnmatchedResource.verify", JOURNAL_COUNT));

    private final CurrentVertxRequest current;

    ControlQueryFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Runs after {@link AdminGate}: callers without the admin key learn nothing about the calls. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    void check(ContainerRequestContext context, SimpleResourceInfo call) {
        if (!context.getUriInfo().getPath().startsWith(AdminGate.ROOT)) {
            return;
        }
        var known = PARAMETERS.getOrDefault(
                call.getResourceClass().getSimpleName() + "." + call.getMethodName(), List.of());
        var problems = new ArrayList<Problem>();
        QueryParameters.of(current.getCurrent()).forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        Attr.ROOT.field(name), ShapeCheck.UNKNOWN_PARAMETER, "is not known: " + listAllowed(known)));
            } else if (value.isEmpty()) {
                problems.add(new Problem(
                        Attr.ROOT.field(name), ShapeCheck.BLANK, "must not be empty: leave it out, or give a value"));
            }
        });
        if (!problems.isEmpty()) {
            throw ControlError.queryRejected(problems);
        }
    }

    private static String listAllowed(List<String> known) {
        return known.isEmpty() ? "this call has no query parameters" : "this call has " + String.join(", ", known);
    }
}
