package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Product;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Moments;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Product.class,
        says = "A product must not be withdrawn, and its agreements must not end, before it is available.",
        source = Source.INFERRED,
        codes = ProductEndsAfterItStarts.REVERSED)
final class ProductEndsAfterItStarts implements Rule<Product> {
    static final String REVERSED = "start_date_later_than_end_date";

    @Override
    public void check(Product product, Facts facts, Problems problems) {
        var start = product.availableFromDate();
        var withdrawn = product.availableToDate();
        if (withdrawn != null && withdrawn.isBefore(start)) {
            problems.at("available_to_date").add(REVERSED, "available_to_date must not be before available_from_date.");
        }
        var end = product.endsAt();
        if (end != null && end.isBefore(start.atStartOfDay(Moments.LONDON).toInstant())) {
            problems.at("ends_at").add(REVERSED, "ends_at must not be before available_from_date.");
        }
    }
}
