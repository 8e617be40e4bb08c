package io.krakenemulator.admin.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.importing.ClaimCondition;
import io.krakenemulator.importing.ImportProcess;
import io.krakenemulator.registration.Registrations;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.supply.GbrMeterPointStatus;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;

/**
 * Queries one account in any state: its payload, the problems of the last attempt to import it, and the present state of an
 * imported account.
 */
@ApplicationScoped
class AccountDetailQuery {

    /** Copies stored JSON as text: parsing would lose digits and key order. */
    static final String SELECT = """
            select cast(json_build_object(
                       'import_supplier', p.supplier_code,
                       'external_account_number', p.external_number,
                       'state',
            """ + ClaimCondition.STATE + """
                       , 'kraken_account_number', p.account_number,
                       'staged_at', to_char(p.staged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       'last_error_at', to_char(p.last_error_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       'last_errors_found', coalesce(p.last_error_count, 0)) as text) as process,
                   cast(p.last_error as text) as errors,
                   cast(json_build_object(
                       'created_at', to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       'operations_team', a.operations_team,
                       'balance', cast(a.balance as text)) as text) as account,
                   a.number as account_number,
                   cast(a.statement_opened_on as text) as opened_on,
                   cast(p.payload as text) as payload,
                   cast(p.payload -> 'customers' as text) as customers,
                   cast(p.payload -> 'ledgers' as text) as ledgers,
                   (select cast(coalesce(json_agg(json_build_object(
                               'mpxn', m.mpxn, 'fuel', m.fuel, 'mpid', m.mpid,
                               'supply_start_date', m.supply_start_date, 'supply_end_date', m.supply_end_date,
                               'registered_at',
                               to_char(m.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                               'registration_start_date', m.registration_start_date) order by m.position), '[]') as text)
                      from meter_point m
                     where m.sandbox_id = a.sandbox_id and m.account_number = a.number) as meter_points,
                   (select cast(coalesce(json_agg(json_build_object(
                               'mpxn', g.mpxn, 'tariff_code', g.tariff_code, 'effective_from', g.effective_from,
                               'effective_to', g.effective_to) order by g.position), '[]') as text)
                      from agreement g
                     where g.sandbox_id = a.sandbox_id and g.account_number = a.number) as agreements,
                   (select cast(coalesce(json_agg(json_build_object('namespace', r.namespace, 'value', r.value)
                               order by r.namespace, r.value), '[]') as text)
                      from account_reference r
                     where r.sandbox_id = a.sandbox_id and r.account_number = a.number) as the_references,
                   (select cast(coalesce(json_agg(json_build_object(
                               'id', n.id, 'body', n.body,
                               'created_at', to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                               'external_id', n.external_id,
                               'is_pinned', n.is_pinned and (n.unpin_at is null or n.unpin_at > :now),
                               'unpin_at', to_char(n.unpin_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                               'is_archived', n.is_archived, 'document_paths', n.document_paths) order by n.id), '[]')
                               as text)
                      from account_note n
                     where n.sandbox_id = a.sandbox_id and n.account_number = a.number) as notes,
                   (select cast(coalesce(json_agg(s.document order by s.id), '[]') as text)
                      from account_statement s
                     where s.sandbox_id = a.sandbox_id and s.account_number = a.number) as statements,
                   (select cast(coalesce(json_agg(json_build_object(
                               'id', t.id, 'transaction_id', t.transaction_id, 'type', t.type,
                               'transaction_date', t.transaction_date, 'amount', cast(t.amount as text),
                               'on_open_statement', t.on_open_statement, 'description', t.description,
                               'document', t.document) order by t.id), '[]') as text)
                      from account_transaction t
                     where t.sandbox_id = a.sandbox_id and t.account_number = a.number) as transactions,
                   (select cast(coalesce(json_agg(d.document order by d.position), '[]') as text)
                      from payment_schedule d
                     where d.sandbox_id = a.sandbox_id and d.account_number = a.number) as schedules,
                   (select cast(coalesce(json_agg(json_build_object(
                               'id', i.id, 'vendor', i.vendor, 'type', i.type, 'reference', i.reference,
                               'ledger_code', i.ledger_code, 'is_active', i.is_active, 'valid_from', i.valid_from,
                               'created_at', to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                               'document', i.document) order by i.id), '[]') as text)
                      from payment_instruction i
                     where i.sandbox_id = a.sandbox_id and i.account_number = a.number) as instructions
              from import_process p
              left join account a on a.sandbox_id = p.sandbox_id and a.number = p.account_number
             where p.sandbox_id = :sandbox and p.supplier_code = :supplier and p.external_number = :number""";

    private final AccountSearch search;
    private final Registrations registrations;
    private final StoredJson stored;
    private final ObjectMapper json;

    AccountDetailQuery(AccountSearch search, Registrations registrations, StoredJson stored, ObjectMapper json) {
        this.search = search;
        this.registrations = registrations;
        this.stored = stored;
        this.json = json;
    }

    /**
     * Returns the account of that number, its own or that in the source system. Fails as {@link AccountSearch#find} does.
     *
     * @param supplier the code of its import supplier, or {@code null} for any
     */
    Uni<ObjectNode> find(Sandbox sandbox, String number, String supplier) {
        return search.find(sandbox, number, supplier)
                .flatMap(key -> row(sandbox, key))
                .flatMap(row -> statuses(sandbox, row).map(statuses -> detail(row, statuses)));
    }

    /** Fails with 404 if a reset or an unskip call removed the account since it was found. */
    @WithSession
    Uni<Tuple> row(Sandbox sandbox, ImportProcess.Key key) {
        return SqlStatement.of(SELECT)
                .with("sandbox", key.sandboxId())
                .with("supplier", key.supplierCode())
                .with("number", key.externalNumber())
                .with("now", sandbox.now())
                .oneOrNull(Tuple.class)
                .onItem()
                .ifNull()
                .failWith(AccountSearch::notFound);
    }

    /** Returns the statuses of the meter points; none before the account is imported. */
    private Uni<List<GbrMeterPointStatus>> statuses(Sandbox sandbox, Tuple row) {
        var number = row.get("account_number", String.class);
        return number == null ? Uni.createFrom().item(List.of()) : registrations.statuses(sandbox, number);
    }

    private ObjectNode detail(Tuple row, List<GbrMeterPointStatus> statuses) {
        var detail = stored.parseObject(row.get("process", String.class));
        copy(row, "errors", detail, "last_errors");
        detail.setAll(stored.parseObject(row.get("account", String.class)));
        detail.set("meter_points", meterPoints(row, statuses));
        copy(row, "agreements", detail, "agreements");
        copy(row, "customers", detail, "customers");
        copy(row, "ledgers", detail, "ledgers");
        copy(row, "the_references", detail, "references");
        detail.set(
                "open_statement",
                JsonNodeFactory.instance.objectNode().put("opened_on", row.get("opened_on", String.class)));
        copy(row, "transactions", detail, "transactions");
        copy(row, "statements", detail, "statements");
        copy(row, "schedules", detail, "payment_schedules");
        copy(row, "instructions", detail, "payment_instructions");
        copy(row, "notes", detail, "notes");
        detail.putRawValue(
                "payload", new RawValue(Objects.requireNonNullElse(row.get("payload", String.class), "null")));
        return detail;
    }

    /** Returns the meter points with their statuses, which come in the same order. */
    private ArrayNode meterPoints(Tuple row, List<GbrMeterPointStatus> statuses) {
        var points = (ArrayNode) stored.parse(row.get("meter_points", String.class));
        for (int i = 0; i < points.size() && i < statuses.size(); i++) {
            ((ObjectNode) points.get(i))
                    .set("status", json.valueToTree(statuses.get(i).status()));
        }
        return points;
    }

    private static void copy(Tuple row, String column, ObjectNode detail, String field) {
        var text = row.get(column, String.class);
        detail.putRawValue(field, new RawValue(text == null ? "[]" : text));
    }
}
