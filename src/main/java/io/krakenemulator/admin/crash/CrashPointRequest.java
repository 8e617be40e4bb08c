package io.krakenemulator.admin.crash;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.fault.CrashExplorations;
import io.krakenemulator.fault.CrashMode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of an exploration that is to begin. */
@RegisterForReflection
@Schema(name = "NewCrashPoints", description = "The settings of an exploration of crash points.")
record CrashPointRequest(
        @Schema(description = "How the calls that are cut are chosen; `both` when left out.")
        CrashMode mode,

        @Min(1)
        @Max(CrashExplorations.MOST_CALLS)
        @Schema(description = "The number of calls of an account that plans cover; 8 when left out.")
        Integer calls,

        @Min(1)
        @Max(CrashExplorations.MOST_CALLS)
        @Schema(description = "The most cuts of a plan, no more than `calls`; 2 when left out.")
        Integer depth,

        @Size(max = 15)
        @Schema(description = "The operations whose calls count; all that name an account when left out.")
        List<CrashOperation> operations,

        @Schema(
                description =
                        "Whether each account of the cohort has meter points of its own; false when left out. If true, two"
                                + " imported accounts with the same meter point are one account, doubled.")
        Boolean uniqueMeterPoints)
        implements CrossChecked {

    private static final int DEFAULT_CALLS = 8;
    private static final int DEFAULT_DEPTH = 2;

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (depth != null && depth > callsOrDefault()) {
            problems.at("depth").add(ShapeCheck.INVALID, "must be at most calls, which is " + callsOrDefault());
        }
        for (int i = 0; operations != null && i < operations.size(); i++) {
            if (operations.indexOf(operations.get(i)) < i) {
                problems.at("operations", i).add(ShapeCheck.DUPLICATE, "is in the list already");
            }
        }
    }

    private int callsOrDefault() {
        return Objects.requireNonNullElse(calls, DEFAULT_CALLS);
    }

    /** @param names the operations as they were sent */
    CrashExplorations.Settings settings(List<String> names) {
        return new CrashExplorations.Settings(
                Objects.requireNonNullElse(mode, CrashMode.BOTH),
                callsOrDefault(),
                Objects.requireNonNullElse(depth, Math.min(DEFAULT_DEPTH, callsOrDefault())),
                names,
                Boolean.TRUE.equals(uniqueMeterPoints));
    }
}
