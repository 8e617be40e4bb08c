package io.krakenemulator.schema.account;

import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An agreement to pay a fixed sum into a scheme at intervals.")
public record ContributionSchemeAgreement(
        @Schema(description = "Last day of the agreement; open-ended where left out.", nullable = true)
        LocalDate activePeriodEndDate,

        @NotNull @Schema(description = "First day of the agreement.")
        LocalDate activePeriodStartDate,

        @NotNull @Money @Schema(description = "Sum paid at each interval, in pounds.")
        BigDecimal amount,

        @NotNull @Schema(description = "How often the sum is charged.")
        ContributionInterval interval,

        @Schema(description = "The period running now and those before it.")
        List<ContributionSchemePeriod> periods,

        @RequiredText @Schema(description = "Code of the scheme, registered on the instance.")
        String scheme) {}
