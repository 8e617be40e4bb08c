package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Historical transactions name their billing document where the instance has that enabled, and nowhere else. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate historical statement billing document identifier presence",
        codes = {HistoryNamesBillingDocument.MISSING, HistoryNamesBillingDocument.NOT_ALLOWED})
final class HistoryNamesBillingDocument implements Rule<EnergyAccount> {
    static final String MISSING = "historical_statement_billing_document_identifier_missing";
    static final String NOT_ALLOWED =
            "historical_statement_billing_document_identifier_not_allowed_when_feature_flag_disabled";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        boolean enabled = facts.instance().billingDocumentIdentifierEnabled();
        for (var placed : OpeningLedger.transactionsOf(account)) {
            if (!placed.list().equals(OpeningLedger.HISTORICAL)) {
                continue;
            }
            boolean named = placed.transaction().billingDocumentIdentifier() != null;
            var at = placed.at(problems, "billing_document_identifier");
            if (enabled && !named) {
                at.add(MISSING, "billing_document_identifier is required for a historical transaction.");
            } else if (!enabled && named) {
                at.add(
                        NOT_ALLOWED,
                        "Leave billing_document_identifier out: billing_document_identifier_enabled is off in the"
                                + " reference data.");
            }
        }
    }
}
