package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.UnitRate;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Collectors;

@Validates(
        value = Product.class,
        says = "Each kind of rate of a tariff must have a price on the day when its product becomes available.",
        source = Source.OURS,
        codes = RatesHoldFromProductStart.NONE)
final class RatesHoldFromProductStart implements Rule<Product> {
    static final String NONE = "no_rate_in_force_on_product_start";

    @Override
    public void check(Product product, Facts facts, Problems problems) {
        var start = product.availableFromDate();
        for (int i = 0; i < product.tariffs().size(); i++) {
            var tariff = product.tariffs().get(i);
            var at = problems.at("tariffs", i);
            var priced = tariff.unitRates().stream()
                    .filter(rate -> rate.isInForceOn(start))
                    .map(UnitRate::rateType)
                    .collect(Collectors.toSet());
            if (tariff.unitRates().stream().anyMatch(rate -> !priced.contains(rate.rateType()))) {
                at.at("unit_rates").add(NONE, "Each rate needs a price on " + start + ", when the product starts.");
            }
            if (tariff.standingCharges().stream().noneMatch(charge -> charge.isInForceOn(start))) {
                at.at("standing_charges").add(NONE, "A price is required on " + start + ", when the product starts.");
            }
        }
    }
}
