package io.krakenemulator.account;

import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.statement.Statement;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Problem;
import java.util.HashSet;
import java.util.List;

/** The requirements of calls on imported accounts, beyond the rules on their payloads, that need no stored account. */
public final class CallRequirements {

    private CallRequirements() {}

    /** Requires what a call that adds notes needs. */
    public static void requireForNotes(AccountCall<AccountNote> call) {
        var payload = call.payload();
        if (payload != null) {
            requireAccount(call, payload.importSupplier(), payload.externalAccountNumber(), payload.accountNumber());
        }
    }

    private static void requireAccount(
            AccountCall<?> call, String supplier, String externalAccountNumber, String accountNumber) {
        call.requireOngoingMigration(supplier);
        call.requireNumber(externalAccountNumber, accountNumber);
    }

    /** Requires what a call that adds transactions needs. */
    public static void requireForTransactions(AccountCall<Transactions> call) {
        var payload = call.payload();
        if (payload != null) {
            requireAccount(call, payload.importSupplier(), payload.externalAccountNumber(), payload.accountNumber());
        }
    }

    /** Requires what a call that adds statements needs. */
    public static void requireForStatements(AccountCall<HistoricalStatements> call) {
        var payload = call.payload();
        if (payload != null) {
            call.requireOngoingMigration(payload.importSupplier());
            reportRepeated(call, payload.statements());
        }
    }

    private static void reportRepeated(AccountCall<?> call, List<Statement> sent) {
        var seen = new HashSet<String>();
        for (int i = 0; i < sent.size(); i++) {
            var statement = sent.get(i);
            if (statement != null && statement.statementId() != null && !seen.add(statement.statementId())) {
                reportExistingStatement(call, i);
            }
        }
    }

    /** Reports that the account has a statement of the payload already. */
    public static void reportExistingStatement(AccountCall<?> call, int position) {
        call.reportOfWhole(new Problem(
                Attr.ROOT.field("statements").index(position).field("statement_id"),
                CallCheck.STATEMENT_EXISTS,
                "A statement of this identifier is imported once an account."));
    }

    /** Requires what a call that adds a payment instruction needs, once its payload names an account. */
    public static void requireForInstruction(AccountCall<LegacyPaymentInstruction> call) {
        var payload = call.payload();
        if (payload != null && payload.importSupplier() != null && payload.externalAccountNumber() != null) {
            call.requireOngoingMigration(payload.importSupplier());
        }
    }
}
