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
        says = "A current transaction must not have `billing_document_identifier`.",
        source = Source.PUBLISHED,
        published = "Validate current statement transactions do not provide billing_document_identifier",
        codes = CurrentNamesNoBillingDocument.NOT_ALLOWED)
final class CurrentNamesNoBillingDocument extends AccountRule {
    static final String NOT_ALLOWED = "billing_document_identifier_not_allowed_for_current_statement_transactions";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var placed : view.currentTransactions()) {
            if (placed.transaction().billingDocumentIdentifier() != null) {
                placed.at(problems, "billing_document_identifier")
                        .add(
                                NOT_ALLOWED,
                                "Leave billing_document_identifier out: a current transaction has no billing"
                                        + " document.");
            }
        }
    }
}
