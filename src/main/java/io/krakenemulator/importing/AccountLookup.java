package io.krakenemulator.importing;

import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.ProductLookup;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.ParsedPayload;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads in one statement all that a call on one account needs. These are the sandbox of the key, the state of the account's
 * process, the products and tariffs of its payload, and the accounts that have its references.
 */
@ApplicationScoped
class AccountLookup {

    static final String SELECT = "select " + ExpectedSandbox.COLUMNS + "," + ProductLookup.COLUMNS + ","
            + ReferenceLookup.COLUMNS + """
            , p.state as state, p.claimed_until >= clock_timestamp() as in_progress, p.account_number as account
              from sandbox s
            """ + ExpectedSandbox.JOIN_KEY + """
              left join import_process p
                on p.sandbox_id = s.id and p.supplier_code = :supplier and p.external_number = :number
             where s.id = :sandbox""";

    private static final PooledStatement LOOKUP = PooledStatement.of(SELECT);

    private final Catalogue catalogue;
    private final ProductLookup products;
    private final ReferenceLookup references;
    private final Pool pool;

    AccountLookup(Catalogue catalogue, ProductLookup products, ReferenceLookup references, Pool pool) {
        this.catalogue = catalogue;
        this.products = products;
        this.references = references;
        this.pool = pool;
    }

    /** Holds what the statement has found besides the facts for the rules. */
    static final class Known {

        private ProcessState state;
        private HeldReferences held = HeldReferences.NONE;

        /** Returns the state of the account's process; {@code null} if there is none, or if the payload names no account. */
        ProcessState state() {
            return state;
        }

        /** Returns the references of the payload that imported accounts have. */
        HeldReferences references() {
            return held;
        }
    }

    /**
     * Confirms the sandbox, and returns the facts for the rules.
     *
     * @param known gets the state of the account's process, and the references that other accounts have
     * @throws io.krakenemulator.sandbox.SandboxChanged in the result, if the sandbox is another one by now
     */
    Uni<Facts> find(ExpectedSandbox sandbox, ParsedPayload<EnergyAccount> payload, Known known) {
        var account = payload.value();
        return find(
                        sandbox,
                        account == null ? null : account.importSupplier(),
                        account == null ? null : account.externalAccountNumber(),
                        payload.lookups(),
                        ReferenceLookup.references(account))
                .invoke(row -> {
                    known.state = ProcessState.of(row);
                    known.held = references.read(row);
                })
                .flatMap(row -> catalogue.facts(sandbox.sandbox(), products.read(row)));
    }

    /** Confirms the sandbox, and returns the state of an account's process; a {@code null} item if there is none. */
    Uni<ProcessState> findState(ExpectedSandbox sandbox, String supplier, String number) {
        return find(sandbox, supplier, number, Map.of(), List.of()).map(ProcessState::of);
    }

    private Uni<Row> find(
            ExpectedSandbox sandbox,
            String supplier,
            String number,
            Map<Lookup, Set<String>> lookups,
            List<UniqueReference> uniqueReferences) {
        var values = new HashMap<String, Object>(ProductLookup.parameters(lookups));
        values.putAll(ReferenceLookup.parameters(uniqueReferences));
        values.put("sandbox", sandbox.sandbox().id());
        values.put("keyHash", sandbox.keyHash());
        values.put("supplier", withoutNull(supplier));
        values.put("number", withoutNull(number));
        return LOOKUP.oneOrNull(pool, values).invoke(sandbox::confirm);
    }

    /** PostgreSQL's text has no null character, so no stored number has one. */
    private static String withoutNull(String code) {
        return code == null || code.indexOf('\0') >= 0 ? null : code;
    }
}
