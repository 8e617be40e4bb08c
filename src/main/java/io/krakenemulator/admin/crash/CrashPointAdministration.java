package io.krakenemulator.admin.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.fault.CrashExplorations;
import io.krakenemulator.fault.CrashMode;
import io.krakenemulator.fault.CrashReport;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Begins, judges and ends explorations of crash points. */
@ApplicationScoped
class CrashPointAdministration {

    private final ControlBodies bodies;
    private final SandboxLookup sandboxes;
    private final CrashExplorations explorations;
    private final CrashReport report;

    CrashPointAdministration(
            ControlBodies bodies, SandboxLookup sandboxes, CrashExplorations explorations, CrashReport report) {
        this.bodies = bodies;
        this.sandboxes = sandboxes;
        this.explorations = explorations;
        this.report = report;
    }

    /** Begins an exploration in place of the last one, and returns its report. */
    Uni<ObjectNode> begin(String name, byte[] body) {
        var read = bodies.read(body, CrashPointRequest.class, BodyRejected.CRASH_POINTS);
        var operations = new ArrayList<String>();
        read.sent().path("operations").forEach(operation -> operations.add(operation.textValue()));
        var settings = read.value().settings(operations);
        return sandboxes.require(name).flatMap(sandbox -> explorations
                .begin(sandbox, settings)
                .invoke(begun -> {
                    if (!begun) {
                        throw ControlError.sandboxChanged();
                    }
                })
                .chain(() -> report(sandbox)));
    }

    /** Returns the report of the exploration of a sandbox; fails with 404 if it has none. */
    Uni<ObjectNode> find(String name) {
        return sandboxes.require(name).flatMap(this::report);
    }

    /** Ends the exploration of a sandbox, if it has one. */
    Uni<Void> end(String name) {
        return sandboxes.require(name).flatMap(explorations::end);
    }

    private Uni<ObjectNode> report(Sandbox sandbox) {
        return report.read(sandbox)
                .onItem()
                .ifNull()
                .failWith(() -> ControlError.notFound(
                        AnswerCode.CRASH_POINTS_NOT_FOUND, "The sandbox has no exploration of crash points."))
                .map(CrashPointAdministration::view);
    }

    private static ObjectNode view(CrashReport.State state) {
        var explored = state.explored();
        var judged = state.judged();
        var view = JsonNodeFactory.instance.objectNode();
        for (var setting : List.of("mode", "calls", "depth", "operations", "unique_meter_points", "started_at")) {
            view.set(setting, explored.path(setting));
        }
        view.set("explored", countCuts(explored));
        var accounts = view.putObject("accounts");
        for (var verdict : List.of("total", "ok", "lost", "doubled", "unfinished")) {
            accounts.set(verdict, judged.path(verdict));
        }
        accounts.set("calls_beyond_limit", explored.path("overflow"));
        view.set("found", judged.path("found"));
        view.set("findings", judged.path("findings"));
        var first = judged.path("findings").path(0);
        if (!first.path("cuts").isEmpty()) {
            view.set("shortest", first);
        }
        return view;
    }

    private static ObjectNode countCuts(ObjectNode explored) {
        long cuts = 0;
        for (var point : explored.path("points")) {
            cuts += count(point, "before") + count(point, "after") + count(point, "during");
        }
        var view = JsonNodeFactory.instance.objectNode().put("cuts", cuts);
        view.set("points", explored.path("points"));
        var settings = settings(explored);
        view.put("plans", settings.countPlans());
        view.put("plans_reachable", settings.countReachablePlans());
        view.set("plans_begun", explored.path("begun"));
        view.set("plans_completed", explored.path("completed"));
        return view;
    }

    private static long count(JsonNode point, String boundary) {
        return point.path(boundary).longValue();
    }

    private static CrashExplorations.Settings settings(ObjectNode explored) {
        return new CrashExplorations.Settings(
                CrashMode.valueOf(explored.path("mode").textValue().toUpperCase(Locale.ROOT)),
                explored.path("calls").intValue(),
                explored.path("depth").intValue(),
                List.of(),
                false);
    }
}
