package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.fault.FaultPhase;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.constraint.DurationBetween;
import io.krakenemulator.validation.reference.VendorOutcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The acts of a fault rule: what it does to a call. */
@RegisterForReflection
@Schema(name = "FaultAct", description = "What a fault rule does to a call: the latency first, then the rest.")
record ActRequest(
        @Schema(description = "How long the call waits before anything else.")
        LatencySetting latency,

        @Min(200) @Max(599) @Schema(description = "The status of an answer in place of the work.")
        Integer status,

        @Schema(
                description =
                        "The body of that answer, 64 KiB at most: a text as it is, any other value as JSON. Without"
                                + " it, the answer has no body.",
                nullable = true)
        JsonNode body,

        @Schema(description = "Headers of that answer, 32 at most.")
        Map<String, String> headers,

        @DurationBetween(min = "PT0S", max = "P1D", message = "must be a duration of whole seconds, P1D at most")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The header `Retry-After` of that answer, as a duration of whole seconds.")
        Duration retryAfter,

        @Schema(description = "When the connection breaks.") FaultPhase drop,

        @Schema(description = "When bytes without meaning take the place of the answer, or of its second half.")
        FaultPhase garbage,

        @Min(1) @Max(100_000) @Schema(description = "The speed at which the body of the answer is written.")
        Integer bytesPerSecond,

        @Schema(description = "The answer of the payment vendor to `createPaymentInstruction`.")
        VendorOutcome vendor,

        @DurationBetween(min = "PT0S", max = "PT5M", message = LatencySetting.OUT_OF_BOUNDS)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "How long `processAccount` works, with its slot taken, before it fails.")
        Duration processFailsAfter,

        @DurationBetween(min = "PT0S", max = "P36525D", message = "must lead forward, by a hundred years at most")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description =
                        "By how much the clock of the sandbox moves forward, for the calls that come after this one.")
        Duration advanceClock)
        implements CrossChecked {

    /** The longest body of an answer, in bytes of JSON. */
    private static final int LONGEST_BODY = 64 * 1024;

    private static final List<Integer> WITHOUT_BODY = List.of(204, 205, 304);

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (sent.isEmpty()) {
            problems.add(ShapeCheck.REQUIRED.code(), "must name at least one act");
        }
        checkAnswer(sent, problems);
        checkHeaders(problems);
        var breaks = present(sent, "drop", "garbage", "bytes_per_second");
        if (breaks.size() > 1) {
            contradict(problems, breaks);
        }
        checkWork(sent, problems);
    }

    private void checkAnswer(ObjectNode sent, Problems problems) {
        if (status == null) {
            present(sent, "body", "headers", "retry_after")
                    .forEach(field -> problems.at(field).add(ShapeCheck.INVALID, "needs a status beside it"));
        } else if (WITHOUT_BODY.contains(status) && sent.has("body")) {
            problems.at("body").add(ShapeCheck.INVALID, "must be left out: an answer " + status + " has none");
        }
        if (sent.path("body").toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
            problems.at("body").add(ShapeCheck.INVALID, "must have at most 65536 bytes");
        }
        if (retryAfter != null && retryAfter.getNano() != 0) {
            problems.at("retry_after").add(ShapeCheck.INVALID, "must be a duration of whole seconds, P1D at most");
        }
    }

    private void checkHeaders(Problems problems) {
        if (headers == null) {
            return;
        }
        if (headers.size() > FaultHeaders.MOST) {
            problems.at("headers").add(ShapeCheck.INVALID, "must have at most " + FaultHeaders.MOST + " items");
        }
        var spellings = new HashMap<String, String>();
        headers.forEach((name, value) -> {
            FaultHeaders.problem(name, value)
                    .ifPresent(detail -> problems.at("headers", name).add(ShapeCheck.INVALID, detail));
            var other = spellings.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                problems.at("headers", name).add(ShapeCheck.INVALID, "is the same header as " + other);
            } else if (retryAfter != null && name.equalsIgnoreCase("Retry-After")) {
                problems.at("headers", name).add(ShapeCheck.INVALID, "contradicts retry_after: leave one out");
            }
        });
    }

    /** Reports acts of the work beside acts in place of the work. */
    private void checkWork(ObjectNode sent, Problems problems) {
        var work = present(sent, "vendor", "process_fails_after");
        var instead = Stream.of("status", "drop", "garbage")
                .filter(field -> field.equals("status")
                        ? status != null
                        : "before".equals(sent.path(field).textValue())
                                || status != null
                                        && "after".equals(sent.path(field).textValue()))
                .toList();
        if (work.size() > 1) {
            contradict(problems, work);
        } else if (!work.isEmpty() && !instead.isEmpty() || instead.size() > 1) {
            contradict(problems, Stream.concat(instead.stream(), work.stream()).toList());
        }
    }

    private static List<String> present(ObjectNode sent, String... fields) {
        return Stream.of(fields).filter(sent::has).toList();
    }

    private static void contradict(Problems problems, List<String> fields) {
        problems.at(fields.get(1))
                .add(ShapeCheck.INVALID, "contradicts " + fields.get(0) + ": make a rule for each, or leave one out");
    }
}
