package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.fault.FaultOperation;
import io.krakenemulator.fault.FaultSet;
import io.krakenemulator.lifecycle.ClockSetting;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.constraint.MomentBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault rule that is to be added, or the name of a set. */
@RegisterForReflection
@Schema(
        name = "NewFault",
        description = "A fault rule: `act` with or without the others. Or `set` alone, for its rules.")
record FaultRequest(
        @Schema(description = "The calls that the rule acts on; all when left out.")
        MatchRequest match,

        @Schema(description = "What the rule does to a call.")
        ActRequest act,

        @Min(1)
        @Max(MatchRequest.MOST_CALLS)
        @Schema(description = "How often the rule acts, over all replicas; without end when left out.")
        Integer times,

        @MomentBetween(
                min = ClockSetting.EARLIEST,
                max = ClockSetting.LATEST,
                message = "must be between the years 1900 and 9999")
        @Schema(description = "The moment of the sandbox's clock at which the rule ends; never when left out.")
        Instant expiresAt,

        @Pattern(regexp = "[\\x21-\\x7E]{1,255}", message = "must be visible ASCII characters, 255 at most")
        @Schema(description = "Only calls with this value in their header `X-Emulator-Fault`.")
        String onRequest,

        @Schema(description = "The ready-made set whose rules are to be added.")
        FaultSet set)
        implements CrossChecked {

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (set != null) {
            Stream.of("match", "act", "times", "expires_at", "on_request")
                    .filter(sent::has)
                    .forEach(field -> problems.at(field).add(ShapeCheck.INVALID, "must be left out beside set"));
        } else if (act == null) {
            problems.at("act").add(ShapeCheck.REQUIRED, "is missing");
        } else if (match != null
                && match.operation() != null
                && operation() != null
                && operation() != match.operation()) {
            problems.at("match", "operation").add(ShapeCheck.INVALID, "does not fit the act, which is of another call");
        }
    }

    /** Returns the only operation that the act is for; {@code null} if it is for all. */
    FaultOperation operation() {
        if (act == null) {
            return null;
        } else if (act.vendor() != null) {
            return FaultOperation.CREATE_PAYMENT_INSTRUCTION;
        }
        return act.processFailsAfter() == null ? null : FaultOperation.PROCESS_ACCOUNT;
    }
}
