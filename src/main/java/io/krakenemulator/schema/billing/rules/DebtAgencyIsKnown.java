package io.krakenemulator.schema.billing.rules;

import io.krakenemulator.schema.billing.Debt;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Debt.class,
        says = "A debt with a start date must name its collection agency. The agency must be listed in"
                + " the reference data.",
        source = Source.PUBLISHED,
        published = "Validate debt collection agency",
        codes = {DebtAgencyIsKnown.REQUIRED, DebtAgencyIsKnown.NOT_FOUND})
final class DebtAgencyIsKnown implements Rule<Debt> {
    static final String REQUIRED = "debt_collection_agency_name_required";
    static final String NOT_FOUND = "debt_collection_agency_does_not_exist";

    @Override
    public void check(Debt debt, Facts facts, Problems problems) {
        var at = problems.at("agency_name");
        if (debt.agencyName() == null) {
            if (debt.startDate() != null) {
                at.add(REQUIRED, "agency_name is required for a debt with a start date.");
            }
        } else if (!facts.knows(Reference.DEBT_COLLECTION_AGENCIES, debt.agencyName())) {
            at.addNotListed(
                    NOT_FOUND,
                    debt.agencyName() + " is not a known agency: see debt_collection_agencies in the reference data.",
                    facts,
                    AskedList.of(Reference.DEBT_COLLECTION_AGENCIES),
                    debt.agencyName());
        }
    }
}
