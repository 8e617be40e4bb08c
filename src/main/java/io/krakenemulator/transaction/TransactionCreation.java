package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.account.Account;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.note.AccountNotes;
import io.krakenemulator.note.StoredNote;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.transaction.EnergySupplyCharge;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.schema.transaction.TransactionStatus;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts transactions on the open statement of imported accounts: all of a call, or none. */
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

    /** What an account has that matters to a call. */
    private record Present(
            LocalDate statementOpenedOn, Map<String, StoredTransaction> byId, List<StoredTransaction> supplyCharges) {}

    /** One transaction of the call: either it is there, or it is to be added. */
    private record Step(StoredTransaction there, NewTransaction added) {}

    /**
     * Adds the transactions of a call to the open statement.
     *
     * @return {@code {results: […]}}, one for each transaction, in the call's order
     */
    Uni<ObjectNode> create(Sandbox sandbox, byte[] body, TransactionFlags flags) {
        return validation.validate(sandbox, body, Transactions.class).flatMap(validated -> {
            var call = new AccountCall<>(sandbox, validation, PayloadRejected.TRANSACTIONS, validated);
            var payload = call.payload();
            if (payload != null) {
                call.needsOngoingMigration(payload.importSupplier());
                call.needsNumber(payload.externalAccountNumber(), payload.accountNumber());
            }
            needsTruth(call, TransactionFlags.CHECK, flags.checkPreviouslyAdded());
            needsTruth(call, TransactionFlags.FORCE, flags.forceAddToCurrentStatement());
            call.accept();
            var number = Objects.requireNonNullElse(payload.externalAccountNumber(), payload.accountNumber());
            return accounts.required(sandbox, payload.importSupplier(), number)
                    .flatMap(account -> Panache.withTransaction(() -> add(sandbox, account, call, flags)));
        });
    }

    private static void needsTruth(AccountCall<?> call, String flag, String sent) {
        if (!TransactionFlags.isWellFormed(sent)) {
            call.report(new Problem(Attr.ROOT.field(flag), ShapeCheck.INVALID, "Must be a valid boolean."));
        }
    }

    /** With the account held, so that of two calls with the same transaction one finds the other's. */
    private Uni<ObjectNode> add(
            Sandbox sandbox, Account account, AccountCall<Transactions> call, TransactionFlags flags) {
        return present(sandbox, account, call.payload()).flatMap(present -> {
            var steps = steps(call, present, flags);
            var added = steps.stream().map(Step::added).filter(Objects::nonNull).toList();
            if (Boolean.TRUE.equals(call.payload().dryRun())) {
                return Uni.createFrom().item(answer(steps, List.of()));
            }
            return transactions
                    .add(sandbox, account.number(), added)
                    .call(() -> notes.add(sandbox, account.number(), notesOn(added, sandbox)))
                    .map(ids -> answer(steps, ids));
        });
    }

    private Uni<Present> present(Sandbox sandbox, Account account, Transactions payload) {
        var ids = payload.transactions().stream()
                .map(EnergyTransaction::transactionId)
                .toList();
        boolean charges = payload.transactions().stream()
                .anyMatch(transaction ->
                        transaction instanceof EnergySupplyCharge charge && charge.supplyPointIdentifier() != null);
        return accounts.lock(sandbox, account).flatMap(opened -> transactions
                .withIds(sandbox, account.number(), ids)
                .flatMap(there -> (charges
                                ? transactions.supplyCharges(sandbox, account.number())
                                : Uni.createFrom().item(List.<StoredTransaction>of()))
                        .map(charged -> new Present(opened, byId(there), charged))));
    }

    private static Map<String, StoredTransaction> byId(List<StoredTransaction> there) {
        var byId = new HashMap<String, StoredTransaction>();
        there.forEach(transaction -> byId.putIfAbsent(transaction.transactionId(), transaction));
        return byId;
    }

    /** What becomes of each transaction; fails with 400 for the first one that cannot be added. */
    private static List<Step> steps(AccountCall<Transactions> call, Present present, TransactionFlags flags) {
        var steps = new ArrayList<Step>();
        var charged = new ChargedPeriods();
        present.supplyCharges().forEach(charge -> charged.add(charge.document()));
        var sent = call.payload().transactions();
        for (int i = 0; i < sent.size(); i++) {
            var transaction = sent.get(i);
            var there = flags.checks() ? present.byId().get(transaction.transactionId()) : null;
            if (there != null) {
                steps.add(new Step(there, null));
                continue;
            }
            var data = call.cleaned().path("transactions").get(i);
            if (transaction instanceof EnergySupplyCharge) {
                if (charged.haveSomeOf(data)) {
                    throw chargedAlready(call, i);
                }
                charged.add(data);
            }
            var added = dated(transaction, data, present.statementOpenedOn());
            if (added.isMoved() && !flags.forces()) {
                throw outsideOpenStatement(data);
            }
            steps.add(new Step(null, added));
        }
        return steps;
    }

    /** Published as a rule over the payload, with a code, which only the body of such rules can tell. */
    private static ApiFailure chargedAlready(AccountCall<Transactions> call, int position) {
        call.report(CallCheck.PERIOD_CHARGED.violation(
                Attr.ROOT.field("transactions").index(position).field("line_items"),
                "A line charges a period that is charged already for this supply point."));
        return call.rejection();
    }

    private static NewTransaction dated(EnergyTransaction transaction, JsonNode data, LocalDate opened) {
        var document = Amounts.inform(data);
        if (!transaction.transactionDate().isBefore(opened)) {
            return new NewTransaction(transaction, transaction.transactionDate(), document);
        }
        document.put("transaction_date", opened.toString());
        return new NewTransaction(transaction, opened, document);
    }

    private static ApiFailure outsideOpenStatement(JsonNode transaction) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("status", TransactionStatus.TRANSACTION_IMPORT_ERROR.name());
        body.put("error_detail", "Transaction is not within the open statement period.");
        body.set("transaction_data", Amounts.inform(transaction));
        return ApiFailure.of(400, body);
    }

    private static List<StoredNote> notesOn(List<NewTransaction> added, Sandbox sandbox) {
        return added.stream()
                .filter(NewTransaction::isMoved)
                .map(moved -> new StoredNote(
                        moved.note(), sandbox.now(), null, true, null, false, JsonNodeFactory.instance.arrayNode()))
                .toList();
    }

    /**
     * The answer.
     *
     * @param ids the numbers of the added transactions, in their order; empty when nothing was kept
     */
    private static ObjectNode answer(List<Step> steps, List<Long> ids) {
        var body = JsonNodeFactory.instance.objectNode();
        var results = body.putArray("results");
        var next = ids.iterator();
        for (var step : steps) {
            var result = results.addObject();
            if (step.there() != null) {
                result.put("status", TransactionStatus.TRANSACTION_ALREADY_EXISTS.name());
                var data = Amounts.inform(step.there().document());
                result.set("transaction_data", data.put("status", "TRANSACTION_IMPORT_SUCCESS"));
                continue;
            }
            result.put("status", TransactionStatus.TRANSACTION_ADDED_TO_ACCOUNT.name());
            result.set("transaction_data", step.added().document());
            if (next.hasNext()) {
                result.put("added_transaction_id", next.next());
            }
        }
        return body;
    }
}
