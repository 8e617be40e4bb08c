package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.fit.EnergyFit;
import io.krakenemulator.schema.account.fit.FitPaymentMethod;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyFit.class,
        says = "Feed-in tariff payments by BACS must name a vendor and an instruction.",
        source = Source.PUBLISHED,
        published = "Validate payment instruction details are complete",
        codes = FitPaymentIsComplete.INCOMPLETE)
final class FitPaymentIsComplete implements Rule<EnergyFit> {
    static final String INCOMPLETE = "payment_instruction_details_incomplete";

    @Override
    public void check(EnergyFit fit, Facts facts, Problems problems) {
        if (fit.paymentMethod() != FitPaymentMethod.BACS) {
            return;
        }
        if (fit.instructionReference() == null) {
            problems.at("instruction_reference")
                    .add(INCOMPLETE, "instruction_reference is required for payment by BACS.");
        }
        if (fit.vendorName() == null || fit.vendorName().isBlank()) {
            problems.at("vendor_name").add(INCOMPLETE, "vendor_name is required for payment by BACS.");
        }
    }
}
