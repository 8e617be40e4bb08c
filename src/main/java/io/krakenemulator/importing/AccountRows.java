package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.Contract;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.BilledDates;
import io.krakenemulator.schema.account.view.OpeningLedger;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ValidationResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rows of an account's tables, as JSON lists whose keys are column names.
 *
 * <p>They are built from the bound payload. Documents for later answers come from the cleaned tree, so that they read as they
 * were sent.
 */
final class AccountRows {

    private final EnergyAccount account;
    private final List<OpeningLedger> ledgers;
    private final JsonNode cleaned;
    private final Instant now;
    private final LocalDate today;

    AccountRows(ValidationResult<EnergyAccount> result, Instant now, LocalDate today) {
        this.account = result.value();
        this.ledgers = OpeningLedger.of(account);
        this.cleaned = result.cleaned();
        this.now = now;
        this.today = today;
    }

    /**
     * Returns the opening balance in pounds, credit positive: the transferred balance of the payload, else the sum of its
     * ledgers.
     */
    BigDecimal balance() {
        if (account.transferBalance() != null) {
            return account.transferBalance();
        }
        return ledgers.stream()
                .filter(ledger -> account.ledgers().isEmpty() || ledger.isEntry())
                .map(AccountRows::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal balance(OpeningLedger ledger) {
        if (ledger.balance() != null) {
            return ledger.balance();
        }
        var last = ledger.lastBalance() == null ? BigDecimal.ZERO : ledger.lastBalance();
        return last.add(OpeningLedger.effectOf(ledger.current()));
    }

    /**
     * Returns the first day of the open statement: the day after the last statement of any ledger closed. Without one, it is the
     * earliest last-billed date, as in the rule on the dates of current transactions; else today.
     */
    LocalDate statementOpenedOn() {
        return Stream.concat(ledgers.stream().map(OpeningLedger::closed), Stream.of(account.lastStatementClosingDate()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(closed -> closed.plusDays(1))
                .orElseGet(
                        () -> Objects.requireNonNullElse(BilledDates.of(account).earliest(), today));
    }

    ArrayNode meterPoints(Facts facts) {
        var rows = rows();
        for (var point : points()) {
            var script = facts.instance().findScript(point.fuel(), point.identifier());
            var row = row(rows)
                    .put("mpxn", point.identifier())
                    .put("fuel", point.fuel().name())
                    .put("mpid", point.mpid())
                    .put("status", script.atImport().name());
            put(row, "supply_start_date", point.supplyStartDate());
            put(row, "supply_end_date", point.supplyEndDate());
        }
        return rows;
    }

    ArrayNode agreements() {
        var rows = rows();
        for (var point : points()) {
            if (!point.agreements().isEmpty()) {
                for (var agreement : point.agreements()) {
                    addAgreement(
                            rows, point, agreement.tariffCode(), agreement.effectiveFrom(), agreement.effectiveTo());
                }
                continue;
            }
            for (Contract contract : account.contracts()) {
                if (point.identifier().equals(contract.mpxn())) {
                    addAgreement(rows, point, contract.tariffCode(), contract.effectiveFrom(), contract.effectiveTo());
                }
            }
        }
        return rows;
    }

    private static void addAgreement(ArrayNode rows, MeterPoint point, String tariff, LocalDate from, LocalDate to) {
        var row = row(rows).put("mpxn", point.identifier()).put("tariff_code", tariff);
        put(row, "effective_from", from);
        put(row, "effective_to", to);
    }

    ArrayNode references() {
        var rows = rows();
        for (var reference : account.references()) {
            row(rows).put("namespace", reference.namespace()).put("value", reference.value());
        }
        return rows;
    }

    ArrayNode caisReferences() {
        var rows = rows();
        for (var reference : UniqueReference.of(account)) {
            if (reference.isOfDebt()) {
                row(rows).put("value", reference.value());
            }
        }
        return rows;
    }

    ArrayNode notes() {
        var rows = rows();
        for (int i = 0; i < account.notes().size(); i++) {
            var note = account.notes().get(i);
            var row = row(rows)
                    .put("body", note.body() == null ? "" : note.body())
                    .put("created_at", (note.createdAt() == null ? now : note.createdAt()).toString())
                    .put("external_id", note.externalId())
                    .put("is_pinned", Boolean.TRUE.equals(note.isPinned()))
                    .put("is_archived", Boolean.TRUE.equals(note.isArchived()))
                    .put(
                            "unpin_at",
                            note.unpinAt() == null ? null : note.unpinAt().toString());
            row.set("document_paths", orEmpty(cleaned.path("notes").path(i).path("document_paths")));
        }
        return rows;
    }

    ArrayNode statements() {
        var rows = rows();
        for (int i = 0; i < account.statements().size(); i++) {
            var statement = account.statements().get(i);
            var row = row(rows).put("statement_id", statement.statementId());
            put(row, "from_date", statement.billPeriodFromDate());
            put(row, "to_date", statement.billPeriodToDate());
            row.set("document", cleaned.path("statements").path(i));
        }
        return rows;
    }

    ArrayNode transactions() {
        var rows = rows();
        for (var ledger : ledgers) {
            var sent = ledger.find(cleaned);
            addTransactions(rows, ledger.historical(), sent.path(OpeningLedger.HISTORICAL), false);
            addTransactions(rows, ledger.current(), sent.path(OpeningLedger.CURRENT), true);
        }
        return rows;
    }

    private static void addTransactions(
            ArrayNode rows, List<EnergyTransaction> transactions, JsonNode sent, boolean open) {
        for (int i = 0; i < transactions.size(); i++) {
            var transaction = transactions.get(i);
            var row = row(rows)
                    .put("transaction_id", transaction.transactionId())
                    .put("type", transaction.type().name())
                    .put("amount", transaction.amount())
                    .put("on_open_statement", open);
            put(row, "transaction_date", transaction.transactionDate());
            row.set("document", sent.path(i));
        }
    }

    /** Returns the instructions. The first of each ledger becomes its active one. */
    ArrayNode paymentInstructions() {
        var rows = rows();
        for (int i = 0; i < account.paymentInstructions().size(); i++) {
            var instruction = account.paymentInstructions().get(i);
            var row = row(rows)
                    .put("vendor", instruction.vendor())
                    .put("type", instruction.type().name())
                    .put("reference", instruction.reference())
                    .put("ledger_code", instruction.ledgerCode());
            put(row, "valid_from", instruction.validFrom());
            row.set("document", cleaned.path("payment_instructions").path(i));
        }
        return rows;
    }

    ArrayNode paymentSchedules() {
        var rows = rows();
        for (var schedule : cleaned.path("payment_schedules")) {
            row(rows).set("document", schedule);
        }
        return rows;
    }

    private List<? extends MeterPoint> points() {
        return account.supplyAddresses().stream()
                .flatMap(address -> address.meterPoints().stream())
                .toList();
    }

    private static ArrayNode rows() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static ObjectNode row(ArrayNode rows) {
        int position = rows.size();
        return rows.addObject().put("position", position);
    }

    private static void put(ObjectNode row, String column, LocalDate date) {
        row.put(column, date == null ? null : date.toString());
    }

    private static JsonNode orEmpty(JsonNode list) {
        return list.isArray() ? list : rows();
    }
}
