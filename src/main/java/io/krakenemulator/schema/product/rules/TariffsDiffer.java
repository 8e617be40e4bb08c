package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.GspGroup;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.ProductPaymentMethod;
import io.krakenemulator.schema.product.TariffType;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

@Validates(
        value = Product.class,
        says = "Tariffs of a product must differ in fuel, region, payment method or tariff type.",
        source = Source.OURS,
        codes = TariffsDiffer.DUPLICATE)
final class TariffsDiffer implements Rule<Product> {
    static final String DUPLICATE = "duplicate_tariffs";

    private record Niche(Fuel fuel, GspGroup gsp, ProductPaymentMethod paymentMethod, TariffType tariffType) {}

    @Override
    public void check(Product product, Facts facts, Problems problems) {
        var taken = new HashSet<Niche>();
        for (int i = 0; i < product.tariffs().size(); i++) {
            var tariff = product.tariffs().get(i);
            var niche = new Niche(tariff.fuel(), tariff.gsp(), tariff.paymentMethod(), tariff.tariffType());
            if (!taken.add(niche)) {
                problems.at("tariffs", i)
                        .add(DUPLICATE, "Another tariff of the product has the same fuel, region and rate structure.");
            }
        }
    }
}
