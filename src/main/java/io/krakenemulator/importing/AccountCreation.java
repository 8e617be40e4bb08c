package io.krakenemulator.importing;

import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.database.DatabaseFailure;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.processing.SlotRelease;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ValidationResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates the account of a claimed process, with all rows of its payload.
 *
 * <p>One statement marks the process as imported and inserts the account with its rows. It does nothing if the claim is lost.
 * It inserts references in their order, so that two accounts that share several do not wait for each other.
 */
@ApplicationScoped
class AccountCreation {

    static final String CREATE = """
            with imported as (
                update import_process
                   set state = 'IMPORTED', claim = null, claimed_until = null,
                       account_number = :account, account_created_at = :now,
                       last_error = null, last_error_codes = null, last_error_at = null, last_error_count = null
                 where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
                   and state = 'IN_PROGRESS' and claim = :claim
                returning sandbox_id, supplier_code, external_number
            ), created as (
                insert into account (sandbox_id, number, supplier_code, external_number, operations_team, created_at,
                                     balance, statement_opened_on)
                select sandbox_id, :account, supplier_code, external_number, cast(:team as text), :now, :balance, :opened
                  from imported
                returning sandbox_id, number
            ), meter_points as (
                insert into meter_point (sandbox_id, account_number, position, mpxn, fuel, mpid, supply_start_date,
                                         supply_end_date, status)
                select created.sandbox_id, created.number, r.*
                  from created, json_to_recordset(cast(cast(:meterPoints as text) as json))
                    as r (position int, mpxn text, fuel text, mpid text, supply_start_date date,
                          supply_end_date date, status text)
            ), agreements as (
                insert into agreement (sandbox_id, account_number, position, mpxn, tariff_code, effective_from,
                                       effective_to)
                select created.sandbox_id, created.number, r.*
                  from created, json_to_recordset(cast(cast(:agreements as text) as json))
                    as r (position int, mpxn text, tariff_code text, effective_from date, effective_to date)
            ), the_references as (
                insert into account_reference (sandbox_id, account_number, namespace, value)
                select distinct created.sandbox_id, created.number, r.namespace, r.value
                  from created, json_to_recordset(cast(cast(:references as text) as json)) as r (namespace text, value text)
                 order by r.namespace, r.value
            ), cais_references as (
                insert into account_cais_reference (sandbox_id, value_hash, account_number)
                select distinct created.sandbox_id, md5(r.value) as value_hash, created.number
                  from created, json_to_recordset(cast(cast(:caisReferences as text) as json)) as r (value text)
                 order by value_hash
            ), notes as (
                insert into account_note (sandbox_id, account_number, body, created_at, external_id, is_pinned, unpin_at,
                                          is_archived, document_paths)
                select created.sandbox_id, created.number, r.*
                  from created, json_to_recordset(cast(cast(:notes as text) as json))
                    as r (body text, created_at timestamptz, external_id text, is_pinned boolean, unpin_at timestamptz,
                          is_archived boolean, document_paths json)
            ), statements as (
                insert into account_statement (sandbox_id, account_number, statement_id, from_date, to_date, document)
                select created.sandbox_id, created.number, r.*
                  from created, json_to_recordset(cast(cast(:statements as text) as json))
                    as r (statement_id text, from_date date, to_date date, document json)
            ), transactions as (
                insert into account_transaction (sandbox_id, account_number, transaction_id, type, transaction_date,
                                                 amount, on_open_statement, document)
                select created.sandbox_id, created.number, r.*
                  from created, json_to_recordset(cast(cast(:transactions as text) as json))
                    as r (transaction_id text, type text, transaction_date date, amount numeric,
                          on_open_statement boolean, document json)
            ), instructions as (
                insert into payment_instruction (sandbox_id, account_number, vendor, type, reference, ledger_code,
                                                 is_active, valid_from, created_at, document)
                select created.sandbox_id, created.number, r.vendor, r.type, r.reference, r.ledger_code,
                       row_number() over (partition by coalesce(r.ledger_code, '') order by r.position) = 1, r.valid_from, :now,
                       r.document
                  from created, json_to_recordset(cast(cast(:instructions as text) as json))
                    as r (position int, vendor text, type text, reference text, ledger_code text, valid_from date,
                          document json)
                 order by r.position
            ), schedules as (
                insert into payment_schedule (sandbox_id, account_number, position, document)
                select created.sandbox_id, created.number, r.*
                  from created, json_to_recordset(cast(cast(:schedules as text) as json))
                    as r (position int, document json)
            ),
            """ + SlotRelease.IF_CREATED + """
            select count(*) from created""";

    /** The indices that let a reference belong to one account only. */
    private static final List<String> REFERENCES_ONCE =
            List.of("account_reference_once", "account_cais_reference_pkey");

    private static final PooledStatement CREATION = PooledStatement.of(CREATE);

    private final Catalogue catalogue;
    private final Pool pool;

    AccountCreation(Catalogue catalogue, Pool pool) {
        this.catalogue = catalogue;
        this.pool = pool;
    }

    /**
     * Creates the account of a claimed process from its valid payload, and releases the slot.
     *
     * @return whether the account is created; false if the claim is lost
     */
    Uni<Boolean> createAlone(
            Sandbox sandbox, ProcessingTask task, String accountNumber, ValidationResult<EnergyAccount> result) {
        return values(sandbox, task, accountNumber, result)
                .flatMap(values -> CREATION.oneOrNull(pool, values))
                .map(row -> row.getLong(0) == 1);
    }

    /** Returns whether a creation failed because an account that was created meanwhile has one of the references. */
    static boolean isReferenceTaken(Throwable failure) {
        return DatabaseFailure.violatesUnique(failure, REFERENCES_ONCE);
    }

    /** Creates the account as {@link #createAlone} does, as a part of the caller's transaction. */
    @WithSession
    Uni<Boolean> create(
            Sandbox sandbox, ProcessingTask task, String accountNumber, ValidationResult<EnergyAccount> result) {
        return values(sandbox, task, accountNumber, result)
                .flatMap(values -> SqlStatement.of(CREATE).with(values).one(Long.class))
                .map(created -> created == 1);
    }

    private Uni<Map<String, Object>> values(
            Sandbox sandbox, ProcessingTask task, String accountNumber, ValidationResult<EnergyAccount> result) {
        return catalogue.facts(sandbox, Map.of()).map(facts -> values(sandbox, task, accountNumber, result, facts));
    }

    private static Map<String, Object> values(
            Sandbox sandbox,
            ProcessingTask task,
            String accountNumber,
            ValidationResult<EnergyAccount> result,
            Facts facts) {
        var rows = new AccountRows(result, sandbox.now(), sandbox.today());
        var values = new HashMap<String, Object>();
        values.put("sandbox", sandbox.id());
        values.put("supplier", task.job().supplier());
        values.put("number", task.job().number());
        values.put("claim", task.lease().token());
        values.put("slot", task.lease().slot());
        values.put("account", accountNumber);
        values.put("team", task.request().value().operationsTeamName());
        values.put("now", sandbox.now());
        values.put("balance", rows.balance());
        values.put("opened", rows.statementOpenedOn());
        values.put("meterPoints", rows.meterPoints(facts).toString());
        values.put("agreements", rows.agreements().toString());
        values.put("references", rows.references().toString());
        values.put("caisReferences", rows.caisReferences().toString());
        values.put("notes", rows.notes().toString());
        values.put("statements", rows.statements().toString());
        values.put("transactions", rows.transactions().toString());
        values.put("instructions", rows.paymentInstructions().toString());
        values.put("schedules", rows.paymentSchedules().toString());
        return values;
    }
}
