package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.ContributionSchemeAgreement;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = ContributionSchemeAgreement.class,
        says = "A contribution scheme must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate contribution scheme exists",
        codes = ContributionSchemeIsKnown.CODE,
        field = "scheme")
final class ContributionSchemeIsKnown extends Listed<ContributionSchemeAgreement> {
    ContributionSchemeIsKnown() {
        super(
                "scheme",
                ContributionSchemeAgreement::scheme,
                Reference.CONTRIBUTION_SCHEMES,
                CODE,
                "contribution scheme");
    }

    static final String CODE = "invalid_contribution_scheme";
}
