package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.AccountCalls;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.account.CallRequirements;
import io.krakenemulator.account.LockedAccount;
import io.krakenemulator.note.AccountNotes;
import io.krakenemulator.note.StoredNote;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.outcome.TransactionResult;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.transaction.EnergySupplyCharge;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds transactions to the open statement of imported accounts: all of a call, or none. */
@ApplicationScoped
class TransactionCreation {

    private final PayloadValidation validation;
    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final AccountNotes notes;

    TransactionCreation(
            PayloadValidation validation, Accounts accounts, AccountTransactions transactions, AccountNotes notes) {
        this.validation = validation;
        this.accounts = accounts;
        this.transactions = transactions;
        this.notes = notes;
    }

    /** The data of an account that a call depends on. */
    private record Present(
            LocalDate statementOpenedOn, Map<String, StoredTransaction> byId, List<StoredTransaction> supplyCharges) {}

    /** One transaction of the call: it exists already, or it is new. The other component is {@code null}. */
    private record Step(StoredTransaction existing, NewTransaction added) {}

    /**
     * Adds the transactions of a call to the open statement.
     *
     * @return the result for each transaction, in the call's order
     */
    Uni<Result<List<TransactionResult>>> create(Sandbox sandbox, byte[] body, TransactionFlags flags) {
        return AccountCalls.read(validation, sandbox, body, PayloadKind.TRANSACTIONS, Transactions.class)
                .flatMap(call -> create(sandbox, call, flags));
    }

    private Uni<Result<List<TransactionResult>>> create(
            Sandbox sandbox, AccountCall<Transactions> call, TransactionFlags flags) {
        var payload = call.payload();
        CallRequirements.requireForTransactions(call);
        requireBoolean(call, TransactionFlags.CHECK, flags.checkPreviouslyAdded());
        requireBoolean(call, TransactionFlags.FORCE, flags.forceAddToCurrentStatement());
        if (!call.isValid()) {
            return Result.rejectUni(call.reject());
        }
        var number = Objects.requireNonNullElse(payload.externalAccountNumber(), payload.accountNumber());
        return accounts.change(
                sandbox, payload.importSupplier(), number, account -> add(sandbox, account, call, flags));
    }

    private static void requireBoolean(AccountCall<?> call, String flag, String sent) {
        if (!TransactionFlags.isWellFormed(sent)) {
            call.report(new Problem(Attr.ROOT.field(flag), ShapeCheck.INVALID, "Must be a valid boolean."));
        }
    }

    private Uni<Result<List<TransactionResult>>> add(
            Sandbox sandbox, LockedAccount account, AccountCall<Transactions> call, TransactionFlags flags) {
        return findPresent(sandbox, account, call.payload())
                .map(present -> plan(call, present, flags))
                .flatMap(planned -> planned.then(steps -> carryOut(sandbox, account.number(), call, steps)));
    }

    private Uni<Result<List<TransactionResult>>> carryOut(
            Sandbox sandbox, String account, AccountCall<Transactions> call, List<Step> steps) {
        if (Boolean.TRUE.equals(call.payload().dryRun())) {
            return Uni.createFrom().item(Result.success(results(steps, List.of())));
        }
        var added = steps.stream().map(Step::added).filter(Objects::nonNull).toList();
        return transactions
                .add(sandbox, account, added)
                .call(() -> notes.add(sandbox, account, notesOn(added, sandbox)))
                .map(ids -> Result.success(results(steps, ids)));
    }

    private Uni<Present> findPresent(Sandbox sandbox, LockedAccount account, Transactions payload) {
        var ids = payload.transactions().stream()
                .map(EnergyTransaction::transactionId)
                .toList();
        return transactions.withIds(sandbox, account.number(), ids).flatMap(existing -> findCharges(
                        sandbox, account.number(), payload)
                .map(charges -> new Present(account.statementOpenedOn(), byId(existing), charges)));
    }

    /** Returns the supply charges of an account, if the call has one to compare them with. */
    private Uni<List<StoredTransaction>> findCharges(Sandbox sandbox, String account, Transactions payload) {
        boolean isNeeded = payload.transactions().stream()
                .anyMatch(transaction ->
                        transaction instanceof EnergySupplyCharge charge && charge.supplyPointIdentifier() != null);
        return isNeeded
                ? transactions.supplyCharges(sandbox, account)
                : Uni.createFrom().item(List.of());
    }

    private static Map<String, StoredTransaction> byId(List<StoredTransaction> existing) {
        var byId = new HashMap<String, StoredTransaction>();
        existing.forEach(transaction -> byId.putIfAbsent(transaction.transactionId(), transaction));
        return byId;
    }

    /** Returns a step for each transaction. The first one that cannot be added rejects the call. */
    private static Result<List<Step>> plan(AccountCall<Transactions> call, Present present, TransactionFlags flags) {
        var steps = new ArrayList<Step>();
        var charged = new ChargedPeriods();
        present.supplyCharges().forEach(charge -> charged.add(charge.document()));
        var sent = call.payload().transactions();
        for (int i = 0; i < sent.size(); i++) {
            var transaction = sent.get(i);
            var existing = flags.checks() ? present.byId().get(transaction.transactionId()) : null;
            if (existing != null) {
                steps.add(new Step(existing, null));
                continue;
            }
            var data = call.cleanedPayload().path("transactions").get(i);
            if (transaction instanceof EnergySupplyCharge) {
                if (charged.overlap(data)) {
                    return Result.reject(rejectOverlap(call, i));
                }
                charged.add(data);
            }
            var added = moveIntoStatement(transaction, data, present.statementOpenedOn());
            if (added.isMoved() && !flags.forces()) {
                return Result.reject(new Rejection.OutsideOpenStatement(Amounts.format(data)));
            }
            steps.add(new Step(null, added));
        }
        return Result.success(steps);
    }

    /**
     * Returns the rejection of an overlap. Its published code is that of a rule over the payload, so the answer has the
     * form of such a rule.
     */
    private static Rejection rejectOverlap(AccountCall<Transactions> call, int position) {
        call.report(new Problem(
                Attr.ROOT.field("transactions").index(position).field("line_items"),
                CallCheck.PERIOD_CHARGED,
                "A line charges a period that is charged already for this supply point."));
        return call.reject();
    }

    private static NewTransaction moveIntoStatement(EnergyTransaction transaction, JsonNode data, LocalDate opened) {
        var document = Amounts.format(data);
        if (!transaction.transactionDate().isBefore(opened)) {
            return new NewTransaction(transaction, transaction.transactionDate(), document);
        }
        document.put("transaction_date", opened.toString());
        return new NewTransaction(transaction, opened, document);
    }

    private static List<StoredNote> notesOn(List<NewTransaction> added, Sandbox sandbox) {
        return added.stream()
                .filter(NewTransaction::isMoved)
                .map(moved -> new StoredNote(
                        moved.note(), sandbox.now(), null, true, null, false, JsonNodeFactory.instance.arrayNode()))
                .toList();
    }

    /**
     * Returns the result of each step.
     *
     * @param ids the numbers of the added transactions, in their order; empty after a dry run
     */
    private static List<TransactionResult> results(List<Step> steps, List<Long> ids) {
        var results = new ArrayList<TransactionResult>();
        var next = ids.iterator();
        for (var step : steps) {
            results.add(
                    step.existing() != null
                            ? new TransactionResult(
                                    Amounts.format(step.existing().document()), false, null)
                            : new TransactionResult(
                                    step.added().document(), true, next.hasNext() ? next.next() : null));
        }
        return results;
    }
}
