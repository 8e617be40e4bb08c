package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Lookup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Looks up the reference data and the products of sandboxes. */
@ApplicationScoped
public class Catalogue {

    private final ReferenceDocuments documents;
    private final Products products;

    Catalogue(ReferenceDocuments documents, Products products) {
        this.documents = documents;
        this.products = products;
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
        var tariffCodes = lookups.getOrDefault(Lookup.TARIFF, Set.of());
        var productCodes = lookups.getOrDefault(Lookup.PRODUCT, Set.of());
        var document = documents.findKept(sandbox);
        if (document != null && tariffCodes.isEmpty() && productCodes.isEmpty()) {
            return Uni.createFrom().item(new SandboxFacts(sandbox.now(), document, Map.of(), Map.of()));
        }
        return Panache.withSession(() -> gather(sandbox, tariffCodes, productCodes));
    }

    private Uni<Facts> gather(Sandbox sandbox, Set<String> tariffCodes, Set<String> productCodes) {
        return documents.of(sandbox).flatMap(document -> products.findTariffs(sandbox, tariffCodes)
                .flatMap(tariffs -> products.findProducts(sandbox, productCodes)
                        .map(found -> new SandboxFacts(sandbox.now(), document, tariffs, found))));
    }
}
