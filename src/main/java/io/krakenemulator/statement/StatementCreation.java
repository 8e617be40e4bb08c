package io.krakenemulator.statement;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.AccountCalls;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.account.CallRequirements;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.statement.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Adds statements from before the migration to imported accounts, each once: all of a call, or none. */
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
     * @return the cleaned payload
     */
    Uni<Result<JsonNode>> create(Sandbox sandbox, byte[] body) {
        return AccountCalls.read(validation, sandbox, body, PayloadKind.STATEMENTS, HistoricalStatements.class)
                .flatMap(call -> create(sandbox, call));
    }

    private Uni<Result<JsonNode>> create(Sandbox sandbox, AccountCall<HistoricalStatements> call) {
        var payload = call.payload();
        CallRequirements.requireForStatements(call);
        return call.isValid()
                ? accounts.change(
                        sandbox,
                        payload.importSupplier(),
                        payload.externalAccountNumber(),
                        account -> add(sandbox, account.number(), call))
                : Result.rejectUni(call.reject());
    }

    private Uni<Result<JsonNode>> add(Sandbox sandbox, String account, AccountCall<HistoricalStatements> call) {
        var sent = call.payload().statements();
        return statements
                .add(sandbox, account, sent, call.cleanedPayload().path("statements"))
                .map(added -> {
                    reportExisting(call, sent, added);
                    return call.isValid() ? Result.success(call.cleanedPayload()) : Result.reject(call.reject());
                });
    }

    private static void reportExisting(AccountCall<?> call, List<Statement> sent, Set<String> added) {
        for (int i = 0; i < sent.size(); i++) {
            if (!added.contains(sent.get(i).statementId())) {
                CallRequirements.reportExistingStatement(call, i);
            }
        }
    }
}
