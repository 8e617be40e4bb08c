package io.krakenemulator.admin.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.validation.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One check of the rule book, as the control API shows it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rule", description = "One check of payloads or calls, or the code of an answer as a whole.")
public record RuleView(
        @NotNull @Schema(description = "The name of the check. No two checks have the same.")
        String name,

        @NotNull
        @Schema(
                description = "The subject of the check: the shape of any field, the value of one field, an object of a"
                        + " payload, or a call with the data that is stored already. `ANSWER` is the code of an answer as"
                        + " a whole.")
        RuleKind kind,

        @NotNull @Schema(description = "The condition, in one or two sentences. For an `ANSWER`, its reason.")
        String says,

        @NotNull
        @Schema(
                description = "The origin of the check: the guide or the published schema states it, public facts"
                        + " suggest it, or the emulator adds it.")
        Source source,

        @Schema(description = "The name that the published schema gives the check. Absent where it has none.")
        String publishedName,

        @NotNull
        @Schema(
                description =
                        "The schemas that it checks, or their fields, such as"
                                + " `EnergyAccount.billing_postcode`. Empty for checks of any field and of calls, and for answers.")
        List<String> checks,

        @NotNull @Schema(description = "The error codes that the check can report. Empty for one that derives values.")
        List<String> codes,

        @NotNull @Schema(description = "Whether only sandboxes whose strictness is `strict` make the check.")
        Boolean strictOnly,

        @NotNull @Schema(description = "Changes of a valid payload that violate the check, one for each code.")
        List<RuleExample> examples) {}
