package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.Rate;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.List;

@Validates(
        value = Product.class,
        says = "Only an export product may have negative rates.",
        source = Source.INFERRED,
        codes = RatesAreNotNegative.NEGATIVE)
final class RatesAreNotNegative implements Rule<Product> {
    static final String NEGATIVE = "min_value";

    @Override
    public void check(Product product, Facts facts, Problems problems) {
        if (product.isExport()) {
            return;
        }
        for (int i = 0; i < product.tariffs().size(); i++) {
            var tariff = product.tariffs().get(i);
            check(tariff.standingCharges(), problems.at("tariffs", i, "standing_charges"));
            check(tariff.unitRates(), problems.at("tariffs", i, "unit_rates"));
        }
    }

    private static void check(List<? extends Rate> rates, Problems.Spot at) {
        for (int i = 0; i < rates.size(); i++) {
            if (rates.get(i).value().signum() < 0) {
                at.at(i, "value").add(NEGATIVE, "Ensure this value is greater than or equal to 0.");
            }
        }
    }
}
