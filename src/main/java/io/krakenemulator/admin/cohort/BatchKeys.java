package io.krakenemulator.admin.cohort;

import io.krakenemulator.admin.cohort.CohortKeys.Contact;
import io.krakenemulator.admin.cohort.CohortKeys.Found;
import io.krakenemulator.payload.ValidatedBatch;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** The keys of one batch of lines. Their findings come in the order of the lines: the first line keeps what it has. */
final class BatchKeys {

    private final long sharedContacts;
    private final List<Account> accounts;
    private final Map<UUID, NavigableMap<Integer, LineKey>> takenHere = new HashMap<>();
    private final List<LineKey> taken = new ArrayList<>();
    private final List<LineKey> shared = new ArrayList<>();
    private final Map<UUID, Contact> contacts = new LinkedHashMap<>();
    private final Map<Long, LineFindings> findings = new HashMap<>();

    private BatchKeys(long sharedContacts, List<Account> accounts) {
        this.sharedContacts = sharedContacts;
        this.accounts = accounts;
    }

    /** A key, and the line and the account that have it. An empty text stands for a supplier or number that is missing. */
    record LineKey(AccountKey key, long line, String supplier, String number) {}

    /** The account of a line. Its number is the first of its keys, if it has one. */
    private record Account(List<LineKey> keys, List<LineKey> contacts) {}

    /** Collects the keys of the accounts of a batch. */
    static BatchKeys of(List<LineReader.Line> lines, ValidatedBatch<?> batch, long sharedContacts) {
        var accounts = new ArrayList<Account>();
        var items = batch.items().iterator();
        for (var line : lines) {
            if (line.isTooLong()) {
                continue;
            }
            var item = items.next();
            if (item.refusal() == null && item.result().value() instanceof EnergyAccount account) {
                accounts.add(new Account(
                        keys(line.number(), account, AccountKeys.of(account)),
                        sharedContacts == 0
                                ? List.of()
                                : keys(line.number(), account, AccountKeys.contactsOf(account))));
            }
        }
        return new BatchKeys(sharedContacts, accounts);
    }

    private static List<LineKey> keys(long line, EnergyAccount account, Collection<AccountKey> keys) {
        var supplier = storable(account.importSupplier());
        var number = storable(account.externalAccountNumber());
        return keys.stream()
                .map(key -> new LineKey(key, line, supplier, number))
                .toList();
    }

    /** PostgreSQL's text has no null character, so no imported account has one in its number. */
    private static String storable(String text) {
        return text == null || text.indexOf('\0') >= 0 ? "" : text;
    }

    boolean isEmpty() {
        return accounts.stream()
                .allMatch(account ->
                        account.keys().isEmpty() && account.contacts().isEmpty());
    }

    /** Returns the keys to look up. */
    List<LineKey> all() {
        return accounts.stream().flatMap(account -> account.keys().stream()).toList();
    }

    /** Judges the batch by what is held already. A line that repeats an account number is judged for nothing else. */
    void judge(Map<LineKey, Found.Holder> held) {
        for (var account : accounts) {
            if (!repeatsNumber(account, held)) {
                account.keys().forEach(key -> judge(key, held.get(key)));
                account.contacts().forEach(this::count);
            }
        }
    }

    private boolean repeatsNumber(Account account, Map<LineKey, Found.Holder> held) {
        if (account.keys().isEmpty()) {
            return false;
        }
        var first = account.keys().get(0);
        if (first.key().check() != CallCheck.COHORT_NUMBER_TWICE) {
            return false;
        }
        var line = firstLine(first, held.get(first));
        if (line != null) {
            report(first, line);
        }
        return line != null;
    }

    private void judge(LineKey key, Found.Holder holder) {
        var line = firstLine(key, holder);
        if (line == null) {
            taken.add(key);
            takenHere
                    .computeIfAbsent(key.key().hash(), absent -> new TreeMap<>())
                    .put(key.key().fromDay(), key);
        }
        if (line != null) {
            report(key, line);
        } else if (holder != null && holder.account() != null) {
            findingsOf(key)
                    .addProblem(new Problem(
                            key.key().at(),
                            key.key().check(),
                            key.key().describe() + " is on the imported account " + holder.account() + "."));
        }
    }

    /** Returns the earlier line that has a key; {@code null} if there is none. */
    private Long firstLine(LineKey key, Found.Holder holder) {
        if (holder != null && holder.line() != null) {
            return holder.line();
        }
        var here = takenHere.get(key.key().hash());
        var last = here == null ? null : here.lowerEntry(key.key().untilDay());
        return last != null && last.getValue().key().untilDay() > key.key().fromDay()
                ? (Long) last.getValue().line()
                : null;
    }

    private void report(LineKey key, long line) {
        findingsOf(key)
                .addProblem(
                        new Problem(
                                key.key().at(),
                                key.key().check(),
                                key.key().describe() + " is on line " + line + " already."),
                        line);
    }

    private LineFindings findingsOf(LineKey key) {
        return findings.computeIfAbsent(key.line(), absent -> new LineFindings());
    }

    private void count(LineKey key) {
        shared.add(key);
        contacts.merge(
                key.key().hash(),
                new Contact(key.key().hash(), 1, key.line()),
                (known, more) -> new Contact(known.hash(), known.accounts() + 1, known.line()));
    }

    /** Returns the keys that the lines of the batch take. */
    List<LineKey> toStore() {
        return taken;
    }

    /** Returns the contact details of the batch, with the number of its accounts that have them. */
    List<Contact> contacts() {
        return List.copyOf(contacts.values());
    }

    /**
     * Returns the findings by line.
     *
     * @param totals the accounts of all lines so far that have each contact detail, and the first line
     */
    Map<Long, LineFindings> conclude(Map<UUID, Contact> totals) {
        var before = new HashMap<UUID, Long>();
        for (var key : shared) {
            var hash = key.key().hash();
            var total = totals.get(hash);
            if (total != null) {
                long accountsBefore = before.merge(
                        hash, total.accounts() - contacts.get(hash).accounts(), (known, first) -> known + 1);
                if (accountsBefore + 1 > sharedContacts) {
                    warn(key, accountsBefore + 1, total.line());
                }
            }
        }
        return findings;
    }

    private void warn(LineKey key, long accountsSoFar, long firstLine) {
        findingsOf(key)
                .addWarning(
                        new Problem(
                                key.key().at(),
                                key.key().check(),
                                key.key().describe() + " is on " + accountsSoFar + " accounts so far, first on line "
                                        + firstLine + "."),
                        firstLine);
    }
}
