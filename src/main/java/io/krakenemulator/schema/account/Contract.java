package io.krakenemulator.schema.account;

import io.krakenemulator.validation.LookedUp;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "An agreement in the guide's form: beside the account, naming the meter point that it is for. "
                + "The schema has agreements inside the meter points instead; both are taken.")
public record Contract(
        @RequiredText @Schema(description = "MPAN or MPRN of a meter point in the same payload.")
        String mpxn,

        @RequiredText @LookedUp(Lookup.TARIFF) @Schema(description = "Code of a tariff of the meter point's fuel.")
        String tariffCode,

        @NotNull @Schema(description = "First day of the agreement.")
        LocalDate effectiveFrom,

        @Schema(
                description = "Day after the last one of the agreement; open-ended where left out. "
                        + "Inference: agreements inside meter points end so.",
                nullable = true)
        LocalDate effectiveTo) {}
