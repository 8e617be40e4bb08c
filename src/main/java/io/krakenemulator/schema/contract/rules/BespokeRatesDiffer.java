package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.schema.contract.BespokeRate;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = Agreement.class,
        says = "An agreement must not list a bespoke rate twice.",
        source = Source.PUBLISHED,
        published = "Validate that all bespoke tariff rates are unique",
        codes = BespokeRatesDiffer.CODE,
        field = "bespoke_tariff_rates")
final class BespokeRatesDiffer extends UniqueChildren<Agreement> {
    BespokeRatesDiffer() {
        super("bespoke_tariff_rates", Agreement::bespokeTariffRates, (BespokeRate rate) -> rate, CODE, "content");
    }

    static final String CODE = "duplicate_bespoke_rates";
}
