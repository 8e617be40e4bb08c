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
        says = "The value of a business detail must match the regular expression that is registered for its key.",
        source = Source.PUBLISHED,
        published = "Validate the business details value",
        codes = BusinessDetailPassesItsRule.FAILED)
final class BusinessDetailPassesItsRule implements Rule<BusinessDetail> {
    static final String FAILED = "business_detail_failed_validation";

    @Override
    public void check(BusinessDetail detail, Facts facts, Problems problems) {
        var registered = facts.item(Reference.BUSINESS_DETAIL_NAMESPACES, DetailNamespace.class, detail.key())
                .map(RegisteredDetail::new);
        if (registered.isPresent()
                && registered.get().hasType(detail.value())
                && !registered.get().passes(detail.value())) {
            problems.at("value")
                    .add(
                            FAILED,
                            "value must match the rule of " + detail.key()
                                    + ": see business_detail_namespaces in the reference data.");
        }
    }
}
