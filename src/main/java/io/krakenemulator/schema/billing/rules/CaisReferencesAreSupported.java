package io.krakenemulator.schema.billing.rules;

import io.krakenemulator.schema.billing.Debt;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Debt.class,
        says = "A debt may have `cais_reference` only while `cais_references_supported` is on in the"
                + " reference data.",
        source = Source.PUBLISHED,
        published = "Validate CAIS reference available",
        codes = CaisReferencesAreSupported.NOT_SUPPORTED,
        field = "cais_reference")
final class CaisReferencesAreSupported implements Rule<Debt> {
    static final String NOT_SUPPORTED = "cais_references_not_supported";

    @Override
    public void check(Debt debt, Facts facts, Problems problems) {
        if (debt.caisReference() != null && !facts.instance().caisReferencesSupported()) {
            problems.at("cais_reference")
                    .add(
                            NOT_SUPPORTED,
                            "Leave cais_reference out: cais_references_supported is off in the reference data.");
        }
    }
}
