package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Accounts without faults, with everything that a loader sends for them: an account, and the notes and transactions that follow
 * its import. All of it follows from a seed, so it need not be stored.
 */
public final class LoadCohort {

    private static final int OF_LOAD = 2;
    private static final int NOTES = 2;

    private final long seed;
    private final String team;
    private final Cohort cohort;

    /**
     * Describes a cohort.
     *
     * @param referenceData the document whose names the accounts use
     * @param team the operations team that the process calls name
     * @throws IllegalArgumentException if the document lacks names that every account needs
     */
    public LoadCohort(long seed, ObjectNode referenceData, String team) {
        this.seed = seed;
        this.team = team;
        try {
            cohort = new Cohort(seed, 0, Cohort.LATEST_BILLING, referenceData);
        } catch (Market.Incomplete e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The bodies that a loader sends for one account. Each component is the body of a call.
     *
     * @param account for {@code validateAccount} and {@code stageAccount}
     * @param process for {@code processAccount}
     * @param notes for {@code createNotes}
     * @param transactions for {@code createTransactions}
     */
    public record Load(ObjectNode account, ObjectNode process, ObjectNode notes, ObjectNode transactions) {

        /** Returns the code of the import supplier. */
        public String supplier() {
            return account.path("import_supplier").asText();
        }

        /** Returns the number of the account in the system that it comes from. */
        public String number() {
            return account.path("external_account_number").asText();
        }

        /** Returns the bodies as one object. */
        public ObjectNode toJson() {
            var line = JsonNodeFactory.instance.objectNode();
            line.set("account", account);
            line.set("process", process);
            line.set("notes", notes);
            line.set("transactions", transactions);
            return line;
        }
    }

    /** Returns what a loader sends for the account at a position, from 0. */
    public Load load(long position) {
        var account = cohort.account(position).payload();
        var draw = new Draw(seed, position, OF_LOAD);
        var supplier = account.path("import_supplier").asText();
        var number = account.path("external_account_number").asText();
        var process = JsonNodeFactory.instance
                .objectNode()
                .put("import_supplier_code", supplier)
                .put("external_account_number", number)
                .put("operations_team_name", team);
        var billedTo = LocalDate.parse(account.path("last_billed_to_date").asText());
        return new Load(
                account,
                process,
                notes(supplier, number, billedTo, draw),
                transactions(supplier, number, billedTo, draw));
    }

    private static ObjectNode call(String supplier, String number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("import_supplier", supplier)
                .put("external_account_number", number);
    }

    /** Notes have a sign beyond ASCII: a loader with the wrong encoding spoils it. */
    private static ObjectNode notes(String supplier, String number, LocalDate billedTo, Draw draw) {
        var call = call(supplier, number);
        var notes = call.putArray("notes");
        for (int i = 1; i <= NOTES; i++) {
            notes.addObject()
                    .put("external_id", number + "-N" + i)
                    .put("created_at", billedTo.plusDays(i) + "T09:3" + i + ":00Z")
                    .put("body", "Call " + i + ": agreed to pay £" + draw.money(5, 90) + " by the end of the month.");
        }
        return call;
    }

    private static ObjectNode transactions(String supplier, String number, LocalDate billedTo, Draw draw) {
        var call = call(supplier, number);
        var transactions = call.putArray("transactions");
        add(transactions.addObject(), number + "-P1", billedTo.plusDays(10), "PAYMENT", draw.money(20, 90))
                .put("reason", "ACCOUNT_CHARGE_PAYMENT")
                .put("payment_type", "DD_REGULAR_COLLECTION");
        add(transactions.addObject(), number + "-P2", billedTo.plusDays(12), "CHARGE", oddPence(draw))
                .put("reason", "IMPORTED_CHARGE")
                .put("display_note", "Fee for a printed copy of a bill.");
        return call;
    }

    /** Returns an amount that is no whole number of pounds: a loader that rounds spoils it. */
    private static BigDecimal oddPence(Draw draw) {
        return BigDecimal.valueOf(draw.between(1, 9)).add(BigDecimal.valueOf(37, 2));
    }

    private static ObjectNode add(ObjectNode transaction, String id, LocalDate date, String type, BigDecimal amount) {
        return transaction
                .put("transaction_id", id)
                .put("transaction_date", date.toString())
                .put("type", type)
                .put("amount", amount.toString())
                .put("reference", id);
    }
}
