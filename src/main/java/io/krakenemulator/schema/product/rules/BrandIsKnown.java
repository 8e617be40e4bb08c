package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Product;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A product is sold under a brand that the sandbox knows. The code is the emulator's own. */
@Validates(
        value = Product.class,
        name = "Validate that the brand exists",
        codes = {BrandIsKnown.UNKNOWN})
final class BrandIsKnown implements Rule<Product> {
    static final String UNKNOWN = "brand_does_not_exist";

    @Override
    public void check(Product product, Facts facts, Problems problems) {
        if (!facts.knows(Reference.BRANDS, product.brand())) {
            problems.at("brand").add(UNKNOWN, "There is no brand " + product.brand() + ".");
        }
    }
}
