package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.time.LocalDate;

@Validates(
        value = EnergyAccount.class,
        says = "The vend reading of a prepay meter must be of the day before its last billed date. A"
                + " meter with nothing left to bill must not have `prepay_details`.",
        source = Source.PUBLISHED,
        published = "Validate prepay transfer vend read dates match last billed to date",
        codes = {VendReadingsMatchBilling.MISMATCH, VendReadingsMatchBilling.FULLY_BILLED})
final class VendReadingsMatchBilling extends AccountRule {
    static final String MISMATCH = "transfer_vend_read_date_must_match_last_billed_to_date";
    static final String FULLY_BILLED = "prepay_details_on_fully_billed_meter";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (int i = 0; i < point.meterPoint().meters().size(); i++) {
                var meter = point.meterPoint().meters().get(i);
                if (meter.prepayDetails() == null) {
                    continue;
                }
                var at = point.at(problems).at("meters", i, "prepay_details");
                var billedTo = point.billedTo(meter);
                if (point.isFullyBilled(meter) || isBilledToRemoval(meter, billedTo)) {
                    at.add(
                            FULLY_BILLED,
                            "Leave prepay_details out: nothing is left to bill on meter " + meter.meterSerialNumber()
                                    + ".");
                } else if (billedTo != null
                        && !meter.prepayDetails().transferVendReadDate().equals(billedTo.minusDays(1))) {
                    at.at("transfer_vend_read_date")
                            .add(
                                    MISMATCH,
                                    "transfer_vend_read_date must be %s, the day before the last billed date."
                                            .formatted(billedTo.minusDays(1)));
                }
            }
        }
    }

    private static boolean isBilledToRemoval(Meter meter, LocalDate billedTo) {
        return meter.removedOn() != null && billedTo != null && !billedTo.isBefore(meter.removedOn());
    }
}
