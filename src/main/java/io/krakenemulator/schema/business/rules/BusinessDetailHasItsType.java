package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessDetail;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.DetailNamespace;
import io.krakenemulator.validation.rule.RegisteredDetail;

@Validates(
        value = BusinessDetail.class,
        says = "The value of a business detail must have the type that is registered for its key.",
        source = Source.PUBLISHED,
        published = "Validate that the value for the business details key has the correct type",
        codes = BusinessDetailHasItsType.WRONG_TYPE)
final class BusinessDetailHasItsType implements Rule<BusinessDetail> {
    static final String WRONG_TYPE = "business_detail_incorrect_value_type";

    @Override
    public void check(BusinessDetail detail, Facts facts, Problems problems) {
        var registered = facts.item(Reference.BUSINESS_DETAIL_NAMESPACES, DetailNamespace.class, detail.key())
                .map(RegisteredDetail::new);
        if (registered.isPresent() && !registered.get().hasType(detail.value())) {
            problems.at("value")
                    .add(
                            WRONG_TYPE,
                            "value must have the type of " + detail.key()
                                    + ": see business_detail_namespaces in the reference data.");
        }
    }
}
