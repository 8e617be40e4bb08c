package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Only a few names of the real platform's bands are public; the others follow their pattern. */
@Validates(
        value = Agreement.class,
        says = "A rate override must name a band of the agreement's tariff: `STANDING_CHARGE`, or"
                + " `CONSUMPTION_` and one of its rate types.",
        source = Source.PUBLISHED,
        published = "Validate that the rate bands given in the rate overrides are valid for the product code",
        codes = RateOverridesNameBands.UNKNOWN)
final class RateOverridesNameBands implements Rule<Agreement> {
    static final String UNKNOWN = "rate_band_does_not_exist";

    @Override
    public void check(Agreement agreement, Facts facts, Problems problems) {
        var tariff = facts.tariff(agreement.tariffCode());
        if (tariff.isEmpty()) {
            return;
        }
        for (int i = 0; i < agreement.rateOverrides().size(); i++) {
            var band = agreement.rateOverrides().get(i).rateBand();
            if (!isBand(tariff.get(), band)) {
                problems.at("rate_overrides", i, "rate_band").add(UNKNOWN, band + " is not a band of the tariff.");
            }
        }
    }

    private static final String UNIT_RATE = "CONSUMPTION_";

    private static boolean isBand(Facts.Tariff tariff, String band) {
        if (band.equals("STANDING_CHARGE")) {
            return true;
        }
        return tariff.rateTypes().isEmpty()
                ? band.equals(UNIT_RATE + "STANDARD")
                : tariff.rateTypes().stream().anyMatch(type -> band.equals(UNIT_RATE + type));
    }
}
