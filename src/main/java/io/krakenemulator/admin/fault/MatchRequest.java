package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.fault.FaultOperation;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calls that a fault rule acts on. All conditions that are given must hold. */
@RegisterForReflection
@Schema(
        name = "FaultMatch",
        description =
                "The calls that a fault rule acts on. All conditions that are given must hold, the counts in the order"
                        + " `after`, `first`, `every`, and the probability last.")
record MatchRequest(
        @Schema(description = "The operation, by its operationId in the contract document.")
        FaultOperation operation,

        @Pattern(regexp = MatchRequest.TEXT, message = MatchRequest.DETAIL)
        @Schema(description = "The import supplier that the call names; `*` stands for any characters.")
        String importSupplier,

        @Pattern(regexp = MatchRequest.TEXT, message = MatchRequest.DETAIL)
        @Schema(
                description = "The external account number that the call names; `*` stands for any characters.",
                examples = "V-*")
        String externalAccountNumber,

        @Pattern(regexp = MatchRequest.TEXT, message = MatchRequest.DETAIL)
        @Schema(description = "The API key of the call. A call with a token has none.")
        String key,

        @Min(1)
        @Max(MatchRequest.MOST_CALLS)
        @Schema(description = "Only the first so many calls, counted after those that `after` leaves out.")
        Integer first,

        @Min(1) @Max(MatchRequest.MOST_CALLS) @Schema(description = "Not the first so many calls.")
        Integer after,

        @Min(1) @Max(MatchRequest.MOST_CALLS) @Schema(description = "Only each call of that number: 3 is each third.")
        Integer every,

        @Schema(
                type = SchemaType.NUMBER,
                description =
                        "The share of the calls, above 0 and at most 1. The sandbox's seed decides which calls they are.",
                examples = "0.1")
        JsonNode probability)
        implements CrossChecked {

    static final int MOST_CALLS = 1_000_000_000;

    static final String TEXT = "[^\\x00]{1,255}";
    static final String DETAIL = "must be text of 1 to 255 characters, none of them null";

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (sent.has("probability") && !isShare(sent.path("probability"))) {
            problems.at("probability").add(ShapeCheck.INVALID, "must be a number above 0 and at most 1");
        }
        if (first != null && every != null && every > first) {
            problems.at("every").add(ShapeCheck.INVALID, "must be at most first, or the rule never acts");
        }
    }

    private static boolean isShare(JsonNode value) {
        return value.isNumber() && value.doubleValue() > 0 && value.doubleValue() <= 1;
    }
}
