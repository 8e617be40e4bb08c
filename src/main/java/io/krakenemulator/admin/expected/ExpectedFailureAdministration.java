package io.krakenemulator.admin.expected;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.admin.rules.RuleListing;
import io.krakenemulator.cohort.Expectations;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Shows, changes and applies the lists of expected failures. */
@ApplicationScoped
public class ExpectedFailureAdministration {

    /** The key of the list in its document. */
    static final String LIST = "expected_failures";

    /** A check holds its list in memory. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** A list of a few thousand entries with one mistake in each needs no report of all of them. */
    private static final int MOST_PROBLEMS = 1_000;

    private final ControlBodies bodies;
    private final SandboxLookup sandboxes;
    private final ExpectedFailureLists lists;
    private final RuleListing rules;
    private final StoredJson json;
    private final ValidationWorkers workers;

    ExpectedFailureAdministration(
            ControlBodies bodies,
            SandboxLookup sandboxes,
            ExpectedFailureLists lists,
            RuleListing rules,
            StoredJson json,
            ValidationWorkers workers) {
        this.bodies = bodies;
        this.sandboxes = sandboxes;
        this.lists = lists;
        this.rules = rules;
        this.json = json;
        this.workers = workers;
    }

    /** Returns the list of a sandbox as it was sent; an empty one if it has none. */
    Uni<JsonNode> find(String name) {
        return sandboxes.require(name).flatMap(lists::find).map(this::parse);
    }

    private JsonNode parse(String document) {
        if (document == null) {
            var empty = JsonNodeFactory.instance.objectNode();
            empty.putArray(LIST);
            return empty;
        }
        return json.parse(document);
    }

    /** Replaces the list of a sandbox, and returns it. */
    Uni<JsonNode> replace(String name, byte[] body) {
        if (body.length > MOST_BYTES) {
            return Uni.createFrom()
                    .failure(ApiFailure.of(
                            413,
                            AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                            "A list of expected failures has " + MOST_BYTES + " bytes at most."));
        }
        return workers.run(() -> read(body)).flatMap(document -> sandboxes
                .require(name)
                .flatMap(sandbox -> lists.replace(sandbox, document.toString()))
                .replaceWith(document));
    }

    private ObjectNode read(byte[] body) {
        var document = bodies.read(body, ExpectedFailures.class, BodyRejected.EXPECTED_FAILURES);
        var problems = findUnknownCodes(document.value());
        if (!problems.isEmpty()) {
            throw BodyRejected.EXPECTED_FAILURES.of(
                    ValidationResult.listAll(document.value(), document.sent(), problems));
        }
        return document.sent();
    }

    private List<Problem> findUnknownCodes(ExpectedFailures document) {
        var problems = new ArrayList<Problem>();
        var entries = document.expectedFailures();
        for (int i = 0; i < entries.size() && problems.size() < MOST_PROBLEMS; i++) {
            var place = Attr.ROOT.field(LIST).index(i).field("code");
            rules.refuseCode(entries.get(i).code())
                    .ifPresent(why -> problems.add(new Problem(place, ShapeCheck.INVALID_CHOICE, why)));
        }
        return problems;
    }

    /** Deletes the list of a sandbox, if it has one. */
    Uni<Void> delete(String name) {
        return sandboxes.require(name).flatMap(lists::delete);
    }

    /**
     * Returns what a check that begins now expects; a {@code null} item if the sandbox has no list.
     *
     * @param sandbox its clock decides which entries have ended
     */
    public Uni<Expectations> load(Sandbox sandbox) {
        return lists.find(sandbox)
                .flatMap(document -> document == null
                        ? Uni.createFrom().nullItem()
                        : workers.run(() -> Expectations.of(json.parse(document), sandbox.today())));
    }
}
