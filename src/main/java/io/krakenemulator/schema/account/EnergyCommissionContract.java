package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.SupplyPointIdentifier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Commission owed to an intermediary for one meter point. Rates are in pence.")
public record EnergyCommissionContract(
        @RequiredText
        @Size(max = 128)
        @Schema(description = "Name of the organisation that is paid, registered on the instance.")
        String affiliateOrganisationName,

        @Schema(description = "The basis of the commission.", deprecated = true)
        CommissionType commissionType,

        @NotNull @Schema(description = "First day of the contract.")
        LocalDate effectiveFrom,

        @NotNull @Schema(description = "Day after the last one of the contract.")
        LocalDate effectiveTo,

        @RequiredText
        @SupplyPointIdentifier
        @CheckDigits(groups = CheckDigits.Verified.class)
        @Schema(description = "MPAN or MPRN of the meter point.", pattern = "^(?:\\d{6,10}|[1-9]\\d{12})$")
        String mpxn,

        @Digits(integer = 10, fraction = 3) @Schema(description = "Pence a day that are added to the standing charge.")
        BigDecimal standingChargeUplift,

        @NotNull @Schema(description = "Whether the commission is still owed.")
        CommissionStatus status,

        @Digits(integer = 10, fraction = 3) @Schema(description = "Pence per kWh that are added to the unit rate.")
        BigDecimal unitRateUplift,

        @Digits(integer = 11, fraction = 2)
        @UseInstead("unit_rate_uplift")
        @Schema(description = "Pence that are added.")
        BigDecimal value) {}
