package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.Business;
import io.krakenemulator.schema.business.BusinessDetail;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = Business.class,
        says = "The details of a business must not have a key twice.",
        source = Source.PUBLISHED,
        published = "Validate that each child has unique values for the key field",
        codes = UniqueChildren.CODE,
        field = "details")
final class BusinessDetailKeysDiffer extends UniqueChildren<Business> {
    BusinessDetailKeysDiffer() {
        super("details", Business::details, BusinessDetail::key, CODE, "key");
    }
}
