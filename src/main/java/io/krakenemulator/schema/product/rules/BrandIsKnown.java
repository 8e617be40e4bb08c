package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Product;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Product.class,
        says = "The brand of a product must be listed in the reference data.",
        source = Source.OURS,
        codes = BrandIsKnown.UNKNOWN)
final class BrandIsKnown implements Rule<Product> {
    static final String UNKNOWN = "brand_does_not_exist";

    @Override
    public void check(Product product, Facts facts, Problems problems) {
        if (!facts.knows(Reference.BRANDS, product.brand())) {
            problems.at("brand")
                    .addNotListed(
                            UNKNOWN,
                            product.brand() + " is not a known brand: see brands in the reference data.",
                            facts,
                            AskedList.of(Reference.BRANDS),
                            product.brand());
        }
    }
}
