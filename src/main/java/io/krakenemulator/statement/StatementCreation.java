package io.krakenemulator.statement;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.account.Account;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.statement.Statement;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts statements from before the migration on imported accounts, each once: all of a call, or none. */
@ApplicationScoped
class StatementCreation {

    private final PayloadValidation validation;
    private final Accounts accounts;
    private final AccountStatements statements;

    StatementCreation(PayloadValidation validation, Accounts accounts, AccountStatements statements) {
        this.validation = validation;
        this.accounts = accounts;
        this.statements = statements;
    }

    /**
     * Adds statements to an account.
     *
     * @return the validated payload
     */
    Uni<JsonNode> create(Sandbox sandbox, byte[] body) {
        return validation.validate(sandbox, body, HistoricalStatements.class).flatMap(validated -> {
            var call = new AccountCall<>(sandbox, validation, PayloadRejected.STATEMENTS, validated);
            var payload = call.payload();
            if (payload != null) {
                call.needsOngoingMigration(payload.importSupplier());
                reportTwice(call, payload.statements());
            }
            call.accept();
            return accounts.required(sandbox, payload.importSupplier(), payload.externalAccountNumber())
                    .flatMap(account -> Panache.withTransaction(() -> add(sandbox, account, call)));
        });
    }

    /** With the account held: two calls that share identifiers would else wait for each other's. */
    private Uni<JsonNode> add(Sandbox sandbox, Account account, AccountCall<HistoricalStatements> call) {
        var sent = call.payload().statements();
        return accounts.lock(sandbox, account)
                .flatMap(locked -> statements.add(
                        sandbox, account.number(), sent, call.cleaned().path("statements")))
                .map(added -> {
                    reportThere(call, sent, added);
                    call.accept();
                    return call.cleaned();
                });
    }

    private static void reportTwice(AccountCall<?> call, List<Statement> sent) {
        var seen = new HashSet<String>();
        for (int i = 0; i < sent.size(); i++) {
            var statement = sent.get(i);
            if (statement != null && statement.statementId() != null && !seen.add(statement.statementId())) {
                report(call, i);
            }
        }
    }

    private static void reportThere(AccountCall<?> call, List<Statement> sent, Set<String> added) {
        for (int i = 0; i < sent.size(); i++) {
            if (!added.contains(sent.get(i).statementId())) {
                report(call, i);
            }
        }
    }

    private static void report(AccountCall<?> call, int position) {
        call.reportOfWhole(CallCheck.STATEMENT_EXISTS.violation(
                Attr.ROOT.field("statements").index(position).field("statement_id"),
                "A statement of this identifier is imported once an account."));
    }
}
