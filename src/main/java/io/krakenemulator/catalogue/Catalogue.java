package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Lookup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Looks up the reference data and the products of sandboxes. */
@ApplicationScoped
public class Catalogue {

    private static final PooledStatement FIND = PooledStatement.of("select " + ProductLookup.COLUMNS);

    private final ReferenceDocuments documents;
    private final Products products;
    private final ProductLookup lookup;
    private final Pool pool;

    Catalogue(ReferenceDocuments documents, Products products, ProductLookup lookup, Pool pool) {
        this.documents = documents;
        this.products = products;
        this.lookup = lookup;
        this.pool = pool;
    }

    /** Returns the values that the sandbox's reference data lists. */
    public Uni<Choices> choices(Sandbox sandbox) {
        return document(sandbox).map(document -> document);
    }

    /** Returns the sandbox's reference data, indexed, without products. */
    public Uni<ReferenceDocument> document(Sandbox sandbox) {
        return documents.of(sandbox);
    }

    /** Returns the sandbox's reference data as one document, products included. */
    public Uni<ObjectNode> wholeDocument(Sandbox sandbox) {
        return Panache.withSession(() -> documents.of(sandbox).flatMap(document -> products.documents(sandbox)
                .map(document::withProducts)));
    }

    /**
     * Returns the facts for rules, as they are at this moment.
     *
     * @param lookups the values that the payload carries and that are looked up in stored data, by kind
     */
    public Uni<Facts> facts(Sandbox sandbox, Map<Lookup, Set<String>> lookups) {
        return find(sandbox, lookups).flatMap(found -> facts(sandbox, found));
    }

    /** Returns the facts for rules, with products and tariffs that were found already. */
    public Uni<Facts> facts(Sandbox sandbox, FoundProducts found) {
        return documents.of(sandbox).map(document -> new SandboxFacts(sandbox.now(), document, found));
    }

    private Uni<FoundProducts> find(Sandbox sandbox, Map<Lookup, Set<String>> lookups) {
        if (lookups.getOrDefault(Lookup.TARIFF, Set.of()).isEmpty()
                && lookups.getOrDefault(Lookup.PRODUCT, Set.of()).isEmpty()) {
            return Uni.createFrom().item(FoundProducts.NOTHING);
        }
        var values = new HashMap<String, Object>(ProductLookup.parameters(lookups));
        values.put("sandbox", sandbox.id());
        return FIND.oneOrNull(pool, values).map(lookup::read);
    }
}
