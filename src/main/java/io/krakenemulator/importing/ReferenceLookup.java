package io.krakenemulator.importing;

import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.ProductLookup;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.ParsedPayload;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks up which imported accounts have the references of a payload. The look-up is a part of a statement, so that a call reads
 * them together with its other data.
 */
@ApplicationScoped
public class ReferenceLookup {

    private static final String HOLDER = """
            'account', holder.number, 'supplier', holder.supplier_code, 'number', holder.external_number
            """;

    /** The columns that a statement selects. Its parameters are {@code sandbox} and those of {@link #parameters}. */
    static final String COLUMNS = """
            (select cast(json_agg(json_build_object('namespace', sent.namespace, 'value', sent.value,
            """ + HOLDER + """
                        )) as text)
               from unnest(cast(:namespaces as text[]), cast(:references as text[])) as sent (namespace, value)
              cross join lateral (
                        select a.number, a.supplier_code, a.external_number
                          from account_reference r
                          join account a on a.sandbox_id = r.sandbox_id and a.number = r.account_number
                         where r.sandbox_id = :sandbox and r.namespace = sent.namespace and r.value = sent.value
                         order by r.account_number
                         limit 1) as holder) as held_references,
            (select cast(json_agg(json_build_object('value', sent.value,
            """ + HOLDER + """
                        )) as text)
               from unnest(cast(:caisReferences as text[])) as sent (value)
              cross join lateral (
                        select a.number, a.supplier_code, a.external_number
                          from account_cais_reference r
                          join account a on a.sandbox_id = r.sandbox_id and a.number = r.account_number
                         where r.sandbox_id = :sandbox and r.value_hash = md5(sent.value)
                         limit 1) as holder) as held_cais_references
            """;

    static final String SELECT = "select " + ProductLookup.COLUMNS + "," + COLUMNS;

    private static final PooledStatement FIND = PooledStatement.of(SELECT);

    private final Catalogue catalogue;
    private final ProductLookup products;
    private final StoredJson json;
    private final Pool pool;

    ReferenceLookup(Catalogue catalogue, ProductLookup products, StoredJson json, Pool pool) {
        this.catalogue = catalogue;
        this.products = products;
        this.json = json;
        this.pool = pool;
    }

    /** The facts for the rules, and the references that imported accounts have. */
    record Found(Facts facts, HeldReferences held) {}

    /** Returns what the validation of a staged account needs, in one statement. */
    Uni<Found> find(Sandbox sandbox, ParsedPayload<EnergyAccount> payload) {
        return find(sandbox, payload.lookups(), references(payload.value()))
                .flatMap(row -> catalogue.facts(sandbox, products.read(row)).map(facts -> new Found(facts, read(row))));
    }

    /** Returns the references of an account that imported accounts have. */
    public Uni<HeldReferences> find(Sandbox sandbox, EnergyAccount account) {
        var references = references(account);
        return references.isEmpty()
                ? Uni.createFrom().item(HeldReferences.NONE)
                : find(sandbox, Map.of(), references).map(this::read);
    }

    private Uni<Row> find(Sandbox sandbox, Map<Lookup, Set<String>> lookups, Collection<UniqueReference> references) {
        var values = new HashMap<String, Object>(ProductLookup.parameters(lookups));
        values.putAll(parameters(references));
        values.put("sandbox", sandbox.id());
        return FIND.oneOrNull(pool, values);
    }

    /** Returns the references of a payload; an empty list if it is of the wrong type. */
    static List<UniqueReference> references(EnergyAccount account) {
        return account == null ? List.of() : UniqueReference.of(account);
    }

    /** Returns the values of the parameters for the references of payloads. */
    static Map<String, String[]> parameters(Collection<UniqueReference> references) {
        var ofAccounts = references.stream()
                .filter(reference -> !reference.isOfDebt())
                .distinct()
                .toList();
        return Map.of(
                "namespaces",
                ofAccounts.stream().map(UniqueReference::namespace).toArray(String[]::new),
                "references",
                ofAccounts.stream().map(UniqueReference::value).toArray(String[]::new),
                "caisReferences",
                references.stream()
                        .filter(UniqueReference::isOfDebt)
                        .map(UniqueReference::value)
                        .distinct()
                        .toArray(String[]::new));
    }

    /** Reads {@link #COLUMNS}. */
    HeldReferences read(Row row) {
        var holders = new HashMap<HeldReferences.Reference, HeldReferences.Holder>();
        read(row.getString("held_references"), false, holders);
        read(row.getString("held_cais_references"), true, holders);
        return holders.isEmpty() ? HeldReferences.NONE : new HeldReferences(holders);
    }

    private void read(String rows, boolean areOfDebts, Map<HeldReferences.Reference, HeldReferences.Holder> holders) {
        if (rows != null) {
            json.parse(rows)
                    .forEach(row -> holders.put(
                            new HeldReferences.Reference(
                                    areOfDebts,
                                    row.path("namespace").asText(),
                                    row.path("value").textValue()),
                            new HeldReferences.Holder(
                                    row.path("account").textValue(),
                                    row.path("supplier").textValue(),
                                    row.path("number").textValue())));
        }
    }
}
