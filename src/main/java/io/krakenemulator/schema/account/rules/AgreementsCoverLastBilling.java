package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Some agreement of a supply point is in force on the date up to which it was billed, as long as there was supply then. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that agreements cover the last billed to date",
        codes = AgreementsCoverLastBilling.NOT_COVERED)
final class AgreementsCoverLastBilling implements Rule<EnergyAccount> {
    static final String NOT_COVERED = "no_agreement_covering_last_billed_to_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            var billedTo = point.billedTo();
            if (billedTo != null
                    && !point.agreements().isEmpty()
                    && point.billableOn(billedTo)
                    && point.agreements().stream().noneMatch(agreement -> agreement.inForceOn(billedTo))) {
                point.agreementsIn(problems)
                        .add(
                                NOT_COVERED,
                                "No agreement covers %s, the last billed date of meter point %s."
                                        .formatted(billedTo, point.meterPoint().identifier()));
            }
        }
    }
}
