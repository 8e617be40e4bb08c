package io.krakenemulator.admin.cohort;

import io.krakenemulator.admin.cohort.CohortKeys.Contact;
import io.krakenemulator.admin.cohort.CohortKeys.Found;
import io.krakenemulator.cohort.AccountKey;
import io.krakenemulator.cohort.LineFindings;
import io.krakenemulator.cohort.LineKeys;
import io.krakenemulator.cohort.TakenDays;
import io.krakenemulator.payload.ValidatedBatch;
import io.krakenemulator.schema.account.EnergyAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keys of one batch of lines. Their findings come in the order of the lines: the first line keeps what it has. */
final class BatchKeys {

    private final long sharedContacts;
    private final List<Account> accounts;
    private final Map<UUID, TakenDays> takenHere = new HashMap<>();
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
    private record Account(List<LineKey> keys, List<LineKey> contacts, boolean hasNumber) {}

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
                var found = LineKeys.of(account, sharedContacts > 0);
                accounts.add(new Account(
                        keys(line.number(), account, found.keys()),
                        keys(line.number(), account, found.contacts()),
                        found.number() != null));
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
        if (!account.hasNumber()) {
            return false;
        }
        var first = account.keys().get(0);
        var line = firstLine(first, held.get(first));
        if (line != null) {
            findingsOf(first).addTaken(first.key(), line);
        }
        return line != null;
    }

    private void judge(LineKey key, Found.Holder holder) {
        var line = firstLine(key, holder);
        if (line != null) {
            findingsOf(key).addTaken(key.key(), line);
            return;
        }
        taken.add(key);
        takenHere
                .computeIfAbsent(key.key().hash(), absent -> new TakenDays())
                .take(key.line(), key.key().fromDay(), key.key().untilDay());
        if (holder != null && holder.account() != null) {
            findingsOf(key).addImported(key.key(), holder.account());
        }
    }

    /**
     * Returns the earlier line that has a key; {@code null} if there is none. Of several lines it is the one whose days begin
     * last, in this batch or before, so that the answer does not depend on where batches end.
     */
    private Long firstLine(LineKey key, Found.Holder holder) {
        var before = holder == null ? null : holder.taken();
        var days = takenHere.get(key.key().hash());
        var here =
                days == null ? null : days.find(key.key().fromDay(), key.key().untilDay());
        if (before == null || here != null && here.fromDay() > before.fromDay()) {
            before = here;
        }
        return before == null ? null : (Long) before.line();
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
        findingsOf(key).addShared(key.key(), accountsSoFar, firstLine);
    }
}
