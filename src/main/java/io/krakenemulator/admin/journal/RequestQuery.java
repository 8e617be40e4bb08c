package io.krakenemulator.admin.journal;

import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.journal.JournalFilter;
import io.krakenemulator.journal.StoredJournal.Cursor;
import io.krakenemulator.sandbox.KeyFingerprint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query parameters of the calls that read a journal.
 *
 * @param limit how many entries are read at most
 * @param bodies whether they have their bodies
 */
record RequestQuery(JournalFilter filter, Cursor cursor, long limit, boolean bodies) {

    /** The most entries of a page in JSON. */
    static final int MOST = 1_000;

    private static final long USUAL = 100;

    private static final Pattern STATUS = Pattern.compile("0|[1-5][xX]{2}|[1-5][0-9]{2}");
    private static final Pattern FINGERPRINT = Pattern.compile(KeyFingerprint.FORM);

    /** Reads the parameters of a page. Fails with 400 and every problem. */
    static RequestQuery page(PageParameters sent) {
        return read(sent, MOST, USUAL);
    }

    /** Reads the parameters of a list without a bound. Fails with 400 and every problem. */
    static RequestQuery list(PageParameters sent) {
        return read(sent, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static RequestQuery read(PageParameters sent, long most, long usual) {
        var query = new QueryReader();
        var filter = filter(query, sent);
        var since = sent.since;
        long after = query.integer("since", since, 0, Long.MAX_VALUE, 0);
        long before = query.integer("before", sent.before, 1, Long.MAX_VALUE, Long.MAX_VALUE);
        if (since != null && sent.before != null) {
            query.refuse("before", List.of("before"), both -> Optional.of("and since exclude each other"));
        }
        var read = new RequestQuery(
                filter,
                since == null ? new Cursor(false, before) : new Cursor(true, after),
                query.integer("limit", sent.limit, 1, most, usual),
                Boolean.TRUE.equals(query.flag("bodies", sent.bodies)));
        query.check();
        return read;
    }

    /** Reads the parameters that choose entries. */
    static JournalFilter filter(QueryReader query, FilterParameters sent) {
        var status = query.parse(
                "status",
                sent.status,
                text -> Optional.of(text).filter(one -> STATUS.matcher(one).matches()),
                "must be a status such as 400, a class of them such as 4xx, or 0 for no answer");
        var fault = sent.fault;
        var from = moment(query, "from", sent.from);
        var until = moment(query, "until", sent.until);
        if (from != null && until != null && !from.isBefore(until)) {
            query.refuse("until", List.of("until"), one -> Optional.of("must be after from"));
        }
        query.refuse("operation", present(sent.operation), NearestOperation::refuse);
        return new JournalFilter(
                query.text("operation", sent.operation),
                query.text("import_supplier", sent.importSupplier),
                query.text("external_account_number", sent.externalAccountNumber),
                status == null ? null : Integer.valueOf(status.replaceAll("[xX]", "0")),
                status == null ? null : Integer.valueOf(status.replaceAll("[xX]", "9")),
                query.text("code", sent.code),
                query.parse(
                        "key",
                        sent.key,
                        text -> Optional.of(text.toLowerCase(Locale.ROOT))
                                .filter(one -> FINGERPRINT.matcher(one).matches()),
                        "must be a fingerprint: the first eight hex digits of the SHA-256 of the key"),
                fault == null ? null : (int) query.integer("fault", fault, 0, Integer.MAX_VALUE, 1),
                query.text("request_id", sent.requestId),
                query.flag("replay", sent.replay),
                query.flag("unmatched", sent.unmatched),
                from,
                until);
    }

    private static List<String> present(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static Instant moment(QueryReader query, String name, String value) {
        return query.parse(
                name,
                value,
                RequestQuery::parseMoment,
                "must be a moment with its offset, such as 2026-03-02T08:15:30Z");
    }

    private static Optional<Instant> parseMoment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(RequestQuery::isInRange);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }
}
