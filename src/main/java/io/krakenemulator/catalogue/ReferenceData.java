package io.krakenemulator.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes the reference data of sandboxes. Each change locks the document that it is made to, so that of two at once neither
 * is lost, and grows its revision, so that every replica reads it anew.
 */
@ApplicationScoped
public class ReferenceData {

    /** Lets those pass who only add what belongs to the sandbox. */
    private static final String LOCK = """
            select cast(reference_data as text)
              from sandbox
             where id = :sandbox and removed_at is null
               for no key update""";

    private static final String STORE = """
            update sandbox
               set reference_data = cast(cast(:document as text) as json), revision = revision + 1
             where id = :sandbox""";

    private final Products products;
    private final ObjectMapper json;

    ReferenceData(Products products, ObjectMapper json) {
        this.products = products;
        this.json = json;
    }

    /**
     * Puts a whole document, products included, in the place of the one there is.
     *
     * @return a {@code null} item when the sandbox has gone
     */
    @WithTransaction
    public Uni<ReferenceChange> replace(Sandbox sandbox, ObjectNode document) {
        return change(sandbox, whole -> document);
    }

    /**
     * Merges a part of a document into the one there is: items of lists into those of the same name, or to the list's end.
     *
     * @return a {@code null} item when the sandbox has gone
     */
    @WithTransaction
    public Uni<ReferenceChange> merge(Sandbox sandbox, ObjectNode part) {
        return change(sandbox, whole -> DocumentMerge.merged(whole, part));
    }

    /**
     * Sets what is given of an import supplier, which is created when there is none of that code. Settings that are given take
     * the place of all there were.
     *
     * @return a {@code null} item when the sandbox has gone
     */
    @WithTransaction
    public Uni<ReferenceChange> setImportSupplier(Sandbox sandbox, String code, ObjectNode given) {
        return change(sandbox, whole -> withSupplier(whole, code, given));
    }

    private static ObjectNode withSupplier(ObjectNode whole, String code, ObjectNode given) {
        var suppliers = whole.withArray("import_suppliers");
        for (var supplier : suppliers) {
            if (supplier.path("code").asText().equals(code)) {
                ((ObjectNode) supplier).setAll(given);
                return whole;
            }
        }
        suppliers.addObject().put("code", code).setAll(given);
        return whole;
    }

    private Uni<ReferenceChange> change(Sandbox sandbox, UnaryOperator<ObjectNode> change) {
        return lock(sandbox).flatMap(text -> {
            if (text == null) {
                return Uni.createFrom().nullItem();
            }
            return products.documents(sandbox).flatMap(stored -> {
                var before = new ReferenceDocument(parsed(text)).withProducts(stored);
                var after = change.apply(before.deepCopy());
                var problems = ReferenceDocument.shape().problems(after);
                return problems.isEmpty()
                        ? store(sandbox, before, after)
                        : Uni.createFrom().item(new ReferenceChange(null, problems));
            });
        });
    }

    private Uni<String> lock(Sandbox sandbox) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(LOCK, String.class)
                .setParameter("sandbox", sandbox.id())
                .getSingleResultOrNull());
    }

    private Uni<ReferenceChange> store(Sandbox sandbox, ObjectNode before, ObjectNode after) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(STORE)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter(
                                "document",
                                ReferenceDocument.withoutProducts(after).toString())
                        .executeUpdate())
                .flatMap(stored -> storeProducts(sandbox, before, after))
                .replaceWith(() -> new ReferenceChange(
                        new ReferenceDocument(after).withProducts(ReferenceDocument.products(after)), List.of()));
    }

    /** Only the products that differ are touched: they may be many. The others keep their place. */
    private Uni<Creation> storeProducts(Sandbox sandbox, ObjectNode before, ObjectNode after) {
        var kept = new LinkedHashSet<JsonNode>(ReferenceDocument.products(before));
        kept.retainAll(Set.copyOf(ReferenceDocument.products(after)));
        var gone = ReferenceDocument.products(before).stream()
                .filter(product -> !kept.contains(product))
                .map(product -> product.path("code").asText())
                .toList();
        var created = ReferenceDocument.products(after).stream()
                .filter(product -> !kept.contains(product))
                .toList();
        return products.remove(sandbox, gone)
                .chain(() -> products.create(sandbox, created))
                .invoke(creation -> {
                    if (!creation.isCreated()) {
                        throw new IllegalStateException("Products of a checked document clash: " + creation.clashes());
                    }
                });
    }

    private ObjectNode parsed(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored reference data is not JSON", e);
        }
    }
}
