package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.OpeningLedger;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Objects;

@Validates(
        value = EnergyAccount.class,
        says = "All historical transactions of a ledger must have the same `billing_document_identifier`.",
        source = Source.PUBLISHED,
        published = "Validate historical statement transaction billing document identifier",
        codes = HistoryHasOneBillingDocument.MISMATCH)
final class HistoryHasOneBillingDocument extends AccountRule {
    static final String MISMATCH = "historical_statement_billing_document_identifier_mismatch";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var ledger : view.ledgers()) {
            var documents = ledger.historical().stream()
                    .map(EnergyTransaction::billingDocumentIdentifier)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            if (documents > 1) {
                ledger.at(problems, OpeningLedger.HISTORICAL)
                        .add(MISMATCH, "All historical transactions must have the same billing_document_identifier.");
            }
        }
    }
}
