package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.fault.FaultOperation;
import io.krakenemulator.fault.FaultRules;
import io.krakenemulator.fault.FaultSet;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Adds, lists and deletes the fault rules of sandboxes. */
@ApplicationScoped
class FaultAdministration {

    private static final int LARGEST_ID = Integer.MAX_VALUE;

    private final ControlBodies bodies;
    private final SandboxLookup sandboxes;
    private final FaultRules rules;
    private final StoredJson json;

    FaultAdministration(ControlBodies bodies, SandboxLookup sandboxes, FaultRules rules, StoredJson json) {
        this.bodies = bodies;
        this.sandboxes = sandboxes;
        this.rules = rules;
        this.json = json;
    }

    /** Adds the rule of a body, and returns it with its id. Of a set, adds all rules, and returns their list. */
    Uni<JsonNode> add(String name, byte[] body) {
        var read = bodies.read(body, FaultRequest.class, BodyRejected.FAULT);
        var set = read.value().set();
        var expiry = read.value().expiresAt();
        var added = set == null ? List.of(complete(read)) : rulesOf(set);
        return sandboxes
                .require(name)
                .invoke(sandbox -> checkExpiry(sandbox, expiry))
                .flatMap(sandbox -> add(sandbox, added))
                .map(list -> set == null ? list.path("faults").get(0) : list);
    }

    private static void checkExpiry(Sandbox sandbox, Instant expiry) {
        var now = sandbox.now();
        if (expiry != null && !now.isBefore(expiry)) {
            throw BodyRejected.FAULT.of(
                    "expires_at",
                    ShapeCheck.INVALID,
                    "must be after the sandbox's clock, which shows " + now.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Returns a rule with the operation that its act is for. */
    private static ObjectNode complete(ControlBodies.Body<FaultRequest> body) {
        var operation = body.value().operation();
        if (operation != null) {
            body.sent().withObjectProperty("match").put("operation", name(operation));
        }
        return body.sent();
    }

    private static String name(FaultOperation operation) {
        return operation == FaultOperation.PROCESS_ACCOUNT ? "processAccount" : "createPaymentInstruction";
    }

    private List<ObjectNode> rulesOf(FaultSet set) {
        var list = new ArrayList<ObjectNode>();
        json.parse(set.rules()).forEach(rule -> list.add((ObjectNode) rule));
        return list;
    }

    private Uni<ObjectNode> add(Sandbox sandbox, List<ObjectNode> added) {
        return rules.add(sandbox, added).map(addition -> switch (addition.outcome()) {
            case ADDED -> {
                var list = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < added.size(); i++) {
                    list.add(view(addition.ids().get(i), 0, 0, added.get(i)));
                }
                yield wrap(list);
            }
            case TOO_MANY ->
                throw ApiFailure.of(
                        409,
                        AnswerCode.TOO_MANY_FAULTS,
                        "A sandbox has at most " + FaultRules.MOST + " fault rules. Delete some first.");
            case SANDBOX_GONE -> throw ControlError.sandboxChanged();
        });
    }

    /** Returns the rules of a sandbox in the order in which they act. */
    Uni<ObjectNode> list(String name) {
        return sandboxes.require(name).flatMap(rules::list).map(stored -> {
            var list = JsonNodeFactory.instance.arrayNode();
            json.parse(stored)
                    .forEach(rule -> list.add(view(
                            rule.path("id").intValue(),
                            rule.path("seen").longValue(),
                            rule.path("fired").longValue(),
                            (ObjectNode) rule.path("rule"))));
            return wrap(list);
        });
    }

    private static ObjectNode wrap(ArrayNode list) {
        return JsonNodeFactory.instance.objectNode().set("faults", list);
    }

    private static ObjectNode view(int id, long seen, long fired, ObjectNode rule) {
        var view = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("seen", seen)
                .put("fired", fired);
        return view.setAll(rule);
    }

    /** Deletes all rules of a sandbox. */
    Uni<Void> deleteAll(String name) {
        return sandboxes.require(name).flatMap(rules::deleteAll);
    }

    /** Deletes a rule of a sandbox; fails with 404 if it has none of that id. */
    Uni<Void> delete(String name, String id) {
        return sandboxes
                .require(name)
                .flatMap(sandbox -> isId(id)
                        ? rules.delete(sandbox, Integer.parseInt(id))
                        : Uni.createFrom().item(false))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw ControlError.notFound(
                                AnswerCode.FAULT_NOT_FOUND, "The sandbox has no fault rule of that id.");
                    }
                })
                .replaceWithVoid();
    }

    private static boolean isId(String text) {
        return text.matches("[0-9]{1,10}") && Long.parseLong(text) <= LARGEST_ID;
    }

    /** Returns the ready-made sets with their rules. */
    ArrayNode sets() {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var set : FaultSet.values()) {
            list.addObject()
                    .put("name", set.wire())
                    .put("description", set.description())
                    .set("faults", json.parse(set.rules()));
        }
        return list;
    }
}
