package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "One of a supply point's agreements must be in force on its last billed date, if there"
                + " was supply on that date.",
        source = Source.PUBLISHED,
        published = "Validate that agreements cover the last billed to date",
        codes = AgreementsCoverLastBilling.NOT_COVERED)
final class AgreementsCoverLastBilling extends AccountRule {
    static final String NOT_COVERED = "no_agreement_covering_last_billed_to_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            var billedTo = point.billedTo();
            if (billedTo != null
                    && !point.agreements().isEmpty()
                    && point.isBillableAfter(billedTo)
                    && point.agreements().stream().noneMatch(agreement -> agreement.isInForceOn(billedTo))) {
                point.agreementsAt(problems)
                        .add(
                                NOT_COVERED,
                                "No agreement covers %s, the last billed date of meter point %s."
                                        .formatted(billedTo, point.meterPoint().identifier()));
            }
        }
    }
}
