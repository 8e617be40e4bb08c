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
        says = "The tags of a product must be listed in the reference data.",
        source = Source.OURS,
        codes = TagsAreKnown.UNKNOWN)
final class TagsAreKnown implements Rule<Product> {
    static final String UNKNOWN = "tag_code_not_found";

    @Override
    public void check(Product product, Facts facts, Problems problems) {
        var tags = product.tagCodes();
        for (int i = 0; i < tags.size(); i++) {
            if (!facts.knows(Reference.PRODUCT_TAGS, tags.get(i))) {
                problems.at("tag_codes", i)
                        .addNotListed(
                                UNKNOWN,
                                tags.get(i) + " is not a known tag: see product_tags in the reference data.",
                                facts,
                                AskedList.of(Reference.PRODUCT_TAGS),
                                tags.get(i));
            }
        }
    }
}
