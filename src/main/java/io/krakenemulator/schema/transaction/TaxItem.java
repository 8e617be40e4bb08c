package io.krakenemulator.schema.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.LooserIn;
import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One tax in the amount of a charge.")
public record TaxItem(
        @LooserIn(Dialect.GUIDE) @NotNull @Money @Schema(description = "Tax in pounds.")
        BigDecimal amount,

        @Schema(description = "Anything else about the tax.", defaultValue = "{}")
        ObjectNode params,

        @LooserIn(Dialect.GUIDE)
        @NotNull
        @Digits(integer = 15, fraction = 5)
        @Schema(description = "Rate of the tax, in the unit that unit_type names; 0.05 is five per cent.")
        BigDecimal rate,

        @RequiredText @Schema(description = "Name of the tax, such as VAT.")
        String taxType,

        @NotNull @Schema(description = "The unit of the rate.")
        TaxUnitType unitType,

        @LooserIn(Dialect.GUIDE)
        @NotNull
        @Digits(integer = 15, fraction = 5)
        @Schema(description = "The base of the tax: pounds for a proportion, kWh for a levy.")
        BigDecimal valueTaxed) {}
