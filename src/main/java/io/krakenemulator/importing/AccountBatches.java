package io.krakenemulator.importing;

import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.ProductLookup;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.payload.BatchFacts;
import io.krakenemulator.payload.BatchValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.ValidationResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads in one statement all that the validation of many accounts needs. These are the products and tariffs of their payloads,
 * the accounts that are imported already, and those that have references of the payloads.
 */
@ApplicationScoped
public class AccountBatches {

    /** Looks up each account by itself: a join could read all imported accounts of the sandbox for each batch. */
    static final String SELECT = "select " + ProductLookup.COLUMNS + "," + ReferenceLookup.COLUMNS + """
            , (select cast(json_agg(json_build_object(
                          'supplier', sent.supplier, 'number', sent.number)) as text)
                 from unnest(cast(:suppliers as text[]), cast(:numbers as text[])) as sent (supplier, number)
                cross join lateral (
                          select p.state
                            from import_process p
                           where p.sandbox_id = :sandbox and p.supplier_code = sent.supplier
                             and p.external_number = sent.number
                          offset 0) as process
                where process.state = 'IMPORTED') as imported""";

    private static final PooledStatement FIND = PooledStatement.of(SELECT);

    private final Catalogue catalogue;
    private final ProductLookup products;
    private final ReferenceLookup references;
    private final StoredJson json;
    private final Pool pool;

    AccountBatches(
            Catalogue catalogue, ProductLookup products, ReferenceLookup references, StoredJson json, Pool pool) {
        this.catalogue = catalogue;
        this.products = products;
        this.references = references;
        this.json = json;
        this.pool = pool;
    }

    /** The identity of an account. */
    private record Key(String supplier, String number) {

        static Key of(EnergyAccount account) {
            return account == null ? null : new Key(account.importSupplier(), account.externalAccountNumber());
        }

        /** Returns whether an account of this key may be stored. PostgreSQL's text has no null character. */
        boolean isStorable() {
            return supplier != null && number != null && supplier.indexOf('\0') < 0 && number.indexOf('\0') < 0;
        }
    }

    /** Returns the facts for account payloads. The completion of a result adds what imported accounts hold against it. */
    public Uni<BatchFacts<EnergyAccount>> find(Sandbox sandbox, List<ParsedPayload<EnergyAccount>> payloads) {
        var keys = payloads.stream()
                .map(payload -> Key.of(payload.value()))
                .filter(Objects::nonNull)
                .filter(Key::isStorable)
                .toList();
        var values = new HashMap<String, Object>(ProductLookup.parameters(BatchValidation.lookups(payloads)));
        values.putAll(ReferenceLookup.parameters(payloads.stream()
                .flatMap(payload -> ReferenceLookup.references(payload.value()).stream())
                .toList()));
        values.put("sandbox", sandbox.id());
        values.put("suppliers", keys.stream().map(Key::supplier).toArray(String[]::new));
        values.put("numbers", keys.stream().map(Key::number).toArray(String[]::new));
        return FIND.oneOrNull(pool, values).flatMap(row -> {
            var imported = readKeys(row.getString("imported"));
            var held = references.read(row);
            return catalogue
                    .facts(sandbox, products.read(row))
                    .map(facts -> new BatchFacts<>(facts, result -> complete(held.addTo(result), imported)));
        });
    }

    private Set<Key> readKeys(String rows) {
        var keys = new HashSet<Key>();
        if (rows != null) {
            json.parse(rows)
                    .forEach(row -> keys.add(new Key(
                            row.path("supplier").textValue(), row.path("number").textValue())));
        }
        return keys;
    }

    private static ValidationResult<EnergyAccount> complete(ValidationResult<EnergyAccount> result, Set<Key> imported) {
        var key = Key.of(result.value());
        return key != null && imported.contains(key) ? StateProblem.ALREADY_IMPORTED.addTo(result) : result;
    }
}
