package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.admin.cohort.BatchKeys.LineKey;
import io.krakenemulator.cohort.TakenDays;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The values that the lines of running checks take. They lie in tables, so that a check of millions of lines needs no more memory
 * than a short one.
 * One check runs one statement at a time.
 */
@ApplicationScoped
class CohortKeys {

    /** Creates a check that lives for some time without being renewed. */
    static final String BEGIN = """
            insert into cohort_check (sandbox_id, alive_until)
            values (:sandbox, clock_timestamp() + :life * interval '1 millisecond')
            returning id""";

    /**
     * Finds the earlier lines and the imported accounts that have a value of a batch for the same days. Each value is looked up by
     * itself: a join could read all rows of the check.
     */
    static final String FIND = """
            select exists (select from cohort_check c
                            where c.sandbox_id = :sandbox and c.id = :check and not c.has_ended) as is_running,
                   (select cast(json_agg(json_build_object(
                               'position', sent.position, 'line', taken.line,
                               'from', taken.from_day, 'until', taken.until_day)) as text)
                      from unnest(cast(:hashes as uuid[]), cast(:fromDays as int[]), cast(:untilDays as int[]))
                               with ordinality as sent (hash, from_day, until_day, position)
                     cross join lateral (
                               select k.line, k.from_day, k.until_day
                                 from cohort_check_key k
                                where k.sandbox_id = :sandbox and k.check_id = :check and k.hash = sent.hash
                                  and k.from_day < sent.until_day
                                order by k.from_day desc
                                limit 1) as taken
                     where taken.until_day > sent.from_day) as lines,
                   (select cast(json_agg(json_build_object(
                               'position', sent.position, 'account', holder.account_number)) as text)
                      from json_to_recordset(cast(cast(:points as text) as json))
                               as sent (position int, mpxn text, from_day int, until_day int, supplier text, number text)
                     cross join lateral (
                               select m.account_number
                                 from meter_point m
                                 join account a on a.sandbox_id = m.sandbox_id and a.number = m.account_number
                                where m.sandbox_id = :sandbox and m.mpxn = sent.mpxn
                                  and coalesce(m.supply_start_date - date '1970-01-01' < sent.until_day, true)
                                  and coalesce(m.supply_end_date - date '1970-01-01' > sent.from_day, true)
                                  and not (a.supplier_code = sent.supplier and a.external_number = sent.number)
                                limit 1) as holder) as accounts""";

    /**
     * Stores what the lines of a batch take, and counts the accounts that share contact details. The lock makes the end of the
     * check wait, so that no row is stored after the rows of the check are removed.
     */
    static final String TAKE = """
            with running as materialized (
                select c.sandbox_id, c.id
                  from cohort_check c
                 where c.sandbox_id = :sandbox and c.id = :check and not c.has_ended
                   for share
            ), taken as (
                insert into cohort_check_key (sandbox_id, check_id, hash, from_day, until_day, line)
                select running.sandbox_id, running.id, t.hash, t.from_day, t.until_day, t.line
                  from running, unnest(cast(:hashes as uuid[]), cast(:fromDays as int[]), cast(:untilDays as int[]),
                              cast(:lines as bigint[])) as t (hash, from_day, until_day, line)
                    on conflict do nothing
            ), counted as (
                insert into cohort_check_contact as c (sandbox_id, check_id, hash, accounts, first_line)
                select running.sandbox_id, running.id, t.hash, t.accounts, t.line
                  from running, unnest(cast(:contacts as uuid[]), cast(:accounts as bigint[]), cast(:contactLines as bigint[]))
                           as t (hash, accounts, line)
                    on conflict (sandbox_id, check_id, hash) do update set accounts = c.accounts + excluded.accounts
                returning hash, accounts, first_line
            )
            select cast(json_agg(json_build_object(
                       'hash', hash, 'accounts', accounts, 'line', first_line)) as text) as counted
              from counted""";

    private static final PooledStatement BEGINNING = PooledStatement.of(BEGIN);
    private static final PooledStatement FINDING = PooledStatement.of(FIND);
    private static final PooledStatement TAKING = PooledStatement.of(TAKE);

    private final StoredJson json;
    private final Pool pool;

    CohortKeys(StoredJson json, Pool pool) {
        this.json = json;
        this.pool = pool;
    }

    /** A contact detail of one batch: in how many of its lines it is, and the first of them. */
    record Contact(UUID hash, long accounts, long line) {}

    /**
     * The holders of the keys of a batch.
     *
     * @param isRunning false if the rows of the check are lost
     */
    record Found(boolean isRunning, Map<LineKey, Holder> holders) {

        /**
         * The holder of a value for some of the days.
         *
         * @param taken the earlier line with its days; {@code null} if there is none
         * @param account the number of the imported account; {@code null} if there is none
         */
        record Holder(TakenDays.Taken taken, String account) {}
    }

    /** Creates a check and returns its id. */
    Uni<Long> begin(long sandbox, long lifeMillis) {
        return BEGINNING
                .oneOrNull(pool, Map.of("sandbox", sandbox, "life", lifeMillis))
                .map(row -> row.getLong(0));
    }

    /** Returns the earlier lines and the imported accounts that have the keys of a batch. */
    Uni<Found> find(CheckId check, List<LineKey> keys) {
        var values = new HashMap<String, Object>(check.values());
        values.putAll(columns(keys));
        values.put("points", points(keys));
        return FINDING.oneOrNull(pool, values).map(row -> new Found(row.getBoolean("is_running"), holders(keys, row)));
    }

    private Map<LineKey, Found.Holder> holders(List<LineKey> keys, Row row) {
        var holders = new HashMap<LineKey, Found.Holder>();
        read(
                row.getString("accounts"),
                account -> holders.put(
                        keys.get(account.path("position").intValue() - 1),
                        new Found.Holder(null, account.path("account").textValue())));
        read(
                row.getString("lines"),
                line -> holders.put(
                        keys.get(line.path("position").intValue() - 1),
                        new Found.Holder(
                                new TakenDays.Taken(
                                        line.path("line").longValue(),
                                        line.path("from").intValue(),
                                        line.path("until").intValue()),
                                null)));
        return holders;
    }

    private static Map<String, Object> columns(List<LineKey> keys) {
        return Map.of(
                "hashes", keys.stream().map(key -> key.key().hash()).toArray(UUID[]::new),
                "fromDays", keys.stream().map(key -> key.key().fromDay()).toArray(Integer[]::new),
                "untilDays", keys.stream().map(key -> key.key().untilDay()).toArray(Integer[]::new));
    }

    private static String points(List<LineKey> keys) {
        var points = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            if (key.key().isMeterPoint()) {
                points.addObject()
                        .put("position", i + 1)
                        .put("mpxn", key.key().value())
                        .put("from_day", key.key().fromDay())
                        .put("until_day", key.key().untilDay())
                        .put("supplier", key.supplier())
                        .put("number", key.number());
            }
        }
        return points.toString();
    }

    private void read(String rows, Consumer<JsonNode> reader) {
        if (rows != null) {
            json.parse(rows).forEach(reader);
        }
    }

    /** Stores keys, and returns how many accounts of all lines so far have each contact detail, and the first line that has it. */
    Uni<Map<UUID, Contact>> take(CheckId check, List<LineKey> keys, Collection<Contact> contacts) {
        var values = new HashMap<String, Object>(check.values());
        values.putAll(columns(keys));
        values.put("lines", keys.stream().map(LineKey::line).toArray(Long[]::new));
        values.put("contacts", contacts.stream().map(Contact::hash).toArray(UUID[]::new));
        values.put("accounts", contacts.stream().map(Contact::accounts).toArray(Long[]::new));
        values.put("contactLines", contacts.stream().map(Contact::line).toArray(Long[]::new));
        return TAKING.oneOrNull(pool, values).map(row -> readContacts(row.getString("counted")));
    }

    private Map<UUID, Contact> readContacts(String rows) {
        var found = new HashMap<UUID, Contact>();
        read(rows, row -> {
            var hash = UUID.fromString(row.path("hash").textValue());
            found.put(
                    hash,
                    new Contact(
                            hash,
                            row.path("accounts").longValue(),
                            row.path("line").longValue()));
        });
        return found;
    }
}
