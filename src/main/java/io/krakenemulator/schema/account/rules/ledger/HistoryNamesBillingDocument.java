package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A historical transaction must have `billing_document_identifier` while"
                + " `billing_document_identifier_enabled` is on, and otherwise must not have it.",
        source = Source.PUBLISHED,
        published = "Validate historical statement billing document identifier presence",
        codes = {HistoryNamesBillingDocument.MISSING, HistoryNamesBillingDocument.NOT_ALLOWED})
final class HistoryNamesBillingDocument extends AccountRule {
    static final String MISSING = "historical_statement_billing_document_identifier_missing";
    static final String NOT_ALLOWED =
            "historical_statement_billing_document_identifier_not_allowed_when_feature_flag_disabled";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        boolean enabled = facts.instance().billingDocumentIdentifierEnabled();
        for (var placed : view.historicalTransactions()) {
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
