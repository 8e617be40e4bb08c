package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A prepay meter must be on a prepay tariff, and any other meter on a credit tariff."
                + " Removed meters and past agreements do not count.",
        source = Source.PUBLISHED,
        published = "Validate that prepay meters are matched to agreements of the correct type",
        codes = TariffFitsMeterPayment.MISMATCH)
final class TariffFitsMeterPayment extends AccountRule {
    static final String MISMATCH = "tariff_type_does_not_match_meter_type";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (var agreement : point.agreements()) {
                var tariff = facts.tariff(agreement.tariffCode()).filter(one -> agreement.endsAfter(facts.today()));
                if (tariff.isPresent()
                        && point.activeMeters().stream()
                                .anyMatch(meter -> meter.isPrepayMeter()
                                        != tariff.get().product().isPrepay())) {
                    agreement
                            .at(problems, "tariff_code")
                            .add(
                                    MISMATCH,
                                    "%s is a %s tariff; give one that fits the meters of meter point %s."
                                            .formatted(
                                                    agreement.tariffCode(),
                                                    tariff.get().product().isPrepay() ? "prepay" : "credit",
                                                    point.meterPoint().identifier()));
                }
            }
        }
    }
}
