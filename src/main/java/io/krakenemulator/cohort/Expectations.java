package io.krakenemulator.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The failures that one check expects, with the number of lines that have them. One thread at a time uses it. */
public final class Expectations {

    private static final Pattern POSITION = Pattern.compile("(?<=^|\\.)[0-9]+(?=\\.|$)");

    /** The key of the list in its document. */
    private static final String LIST = "expected_failures";

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Key, Entry> present = new HashMap<>();
    private final Map<Key, Entry> ended = new HashMap<>();

    /** A code with the account number and the place of an entry; {@code null} for any. */
    private record Key(String code, String number, String attr) {}

    /** An entry of the list. */
    public static final class Entry {

        private final int position;
        private final String code;
        private final String reason;
        private final LocalDate until;
        private final boolean hasEnded;
        private long lines;
        private long lastLine;
        private boolean fitsHidden;

        private Entry(int position, JsonNode entry, LocalDate today) {
            this.position = position;
            code = entry.path("code").textValue();
            reason = entry.path("reason").textValue();
            until = LocalDate.parse(entry.path("until").textValue());
            hasEnded = until.isBefore(today);
        }

        /** Returns the position in the list, from 0. */
        public int position() {
            return position;
        }

        public String code() {
            return code;
        }

        public String reason() {
            return reason;
        }

        /** Returns the last day of the entry. */
        public LocalDate until() {
            return until;
        }

        /** Returns the number of lines with an error that the entry fits. */
        public long lines() {
            return lines;
        }

        private void meet(long line) {
            if (line != lastLine) {
                lastLine = line;
                lines++;
            }
        }
    }

    private Expectations() {}

    /**
     * Creates what a list expects on a day. Of several entries for the same errors, the one that ends last counts.
     *
     * @param document a valid list
     */
    public static Expectations of(JsonNode document, LocalDate today) {
        var expectations = new Expectations();
        document.path(LIST).forEach(entry -> expectations.add(entry, today));
        return expectations;
    }

    private void add(JsonNode json, LocalDate today) {
        var entry = new Entry(entries.size(), json, today);
        entries.add(entry);
        var index = entry.hasEnded ? ended : present;
        var attr = json.path("attr").textValue();
        var numbers = json.path("external_account_numbers");
        var keys = numbers.isEmpty()
                ? Stream.of(new Key(entry.code, null, attr))
                : numbers.valueStream().map(number -> new Key(entry.code, WhiteSpace.strip(number.textValue()), attr));
        keys.forEach(key -> index.merge(key, entry, (one, other) -> one.until.isBefore(other.until) ? other : one));
    }

    /**
     * Notes an error of a line, and returns why it is expected; {@code null} if it is not.
     *
     * @param number the external account number of the line, or {@code null}
     * @param attr the place of the error
     */
    public String meet(long line, String number, String code, String attr) {
        var fitting = find(present, number, code, attr);
        if (fitting != null) {
            fitting.meet(line);
            return fitting.reason;
        }
        var tooLate = find(ended, number, code, attr);
        if (tooLate != null) {
            tooLate.meet(line);
        }
        return null;
    }

    /**
     * Notes a problem of a line that its errors hide. The entry that fits it is not stale: the problem appears once the errors
     * are corrected.
     *
     * @param number the external account number of the line, or {@code null}
     * @param attr the place of the problem
     */
    public void meetHidden(String number, String code, String attr) {
        var fitting = find(present, number, code, attr);
        if (fitting != null) {
            fitting.fitsHidden = true;
        }
    }

    /** Returns the entry that says most of the error. */
    private static Entry find(Map<Key, Entry> index, String number, String code, String attr) {
        if (index.isEmpty()) {
            return null;
        }
        var places = new String[] {attr, POSITION.matcher(attr).replaceAll("*"), null};
        for (var named : number == null ? new String[] {null} : new String[] {number, null}) {
            for (var place : places) {
                var entry = index.get(new Key(code, named, place));
                if (entry != null) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.size();
    }

    /** Returns the entries that have not ended and that fit no error of the check, not even a hidden one. */
    public List<Entry> listStale() {
        return entries.stream()
                .filter(entry -> !entry.hasEnded && entry.lines == 0 && !entry.fitsHidden)
                .toList();
    }

    /** Returns the entries that have ended. */
    public List<Entry> listEnded() {
        return entries.stream().filter(entry -> entry.hasEnded).toList();
    }
}
