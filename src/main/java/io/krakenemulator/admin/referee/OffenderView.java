package io.krakenemulator.admin.referee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One account, or the client as a whole, that breaks a rule. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RefereeOffender", description = "One account, or the client as a whole, that breaks a rule.")
public record OffenderView(
        @Schema(description = "The import supplier. Absent where the calls name none.")
        String importSupplier,

        @Schema(description = "The external account number. Absent where the calls name none.")
        String externalAccountNumber,

        @NotNull @Schema(description = "Its calls that the rule looks at, by time: the first twenty sums.")
        List<CallSum> calls) {

    /** Like calls of one account. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(
            name = "RefereeCalls",
            description =
                    "Calls of one account with the same operation and answer. Refused calls have the same body, too.")
    public record CallSum(
            @NotNull @Schema(description = "The operation, by its name in the contract document.")
            String operation,

            @NotNull @Schema(description = "The status that the emulator decided on.", examples = "400")
            Integer status,

            @NotNull @Schema(description = "Whether the client got the answer.")
            Boolean answered,

            @NotNull @Schema(description = "Whether a fault rule decided on the status, in place of the work.")
            Boolean faulted,

            @NotNull @Schema(description = "The number of calls.")
            Long calls,

            @NotNull
            @Schema(description = "When the first began, by the real clock.", examples = "2026-03-02T08:15:30.123456Z")
            String firstAt,

            @NotNull
            @Schema(description = "When the last began, by the real clock.", examples = "2026-03-02T08:15:30.123456Z")
            String lastAt,

            @NotNull @Schema(description = "When the first began, by the clock of the sandbox.")
            String firstSandboxAt,

            @NotNull @Schema(description = "When the last began, by the clock of the sandbox.")
            String lastSandboxAt) {}

    static OffenderView of(JsonNode offender) {
        return new OffenderView(
                name(offender.path("supplier")),
                name(offender.path("number")),
                offender.path("facts").valueStream().map(OffenderView::sum).toList());
    }

    private static String name(JsonNode name) {
        return name.textValue().isEmpty() ? null : name.textValue();
    }

    private static CallSum sum(JsonNode fact) {
        return new CallSum(
                fact.path("operation").textValue(),
                fact.path("status").intValue(),
                fact.path("answered").booleanValue(),
                fact.path("faulted").booleanValue(),
                fact.path("calls").longValue(),
                fact.path("first_at").textValue(),
                fact.path("last_at").textValue(),
                fact.path("first_sandbox_at").textValue(),
                fact.path("last_sandbox_at").textValue());
    }
}
