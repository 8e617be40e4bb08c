package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.OperatorDocuments;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes the reference data of sandboxes. Each change locks the document, so that neither of two simultaneous changes is
 * lost, and increments its revision, so that every replica reads it again.
 */
@ApplicationScoped
public class ReferenceData {

    /** Does not hold up statements that only add rows of the sandbox. */
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
    private final OperatorDocuments documents;
    private final StoredJson json;

    ReferenceData(Products products, OperatorDocuments documents, StoredJson json) {
        this.products = products;
        this.documents = documents;
        this.json = json;
    }

    /** Replaces the document of a sandbox by another one, products included. */
    @WithTransaction
    public Uni<ReferenceChange> replace(Sandbox sandbox, ObjectNode document) {
        return change(sandbox, whole -> document);
    }

    /** Merges a part of a document into that of a sandbox: an item into the one of the same identity, or to its list's end. */
    @WithTransaction
    public Uni<ReferenceChange> merge(Sandbox sandbox, ObjectNode part) {
        return change(sandbox, whole -> DocumentMerge.merge(whole, part));
    }

    /** Sets the given fields of an import supplier, which is created if there is none of that code. */
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
        return lock(sandbox)
                .flatMap(text -> text == null
                        ? Uni.createFrom().item(new ReferenceChange.SandboxGone())
                        : change(sandbox, json.parseObject(text), change));
    }

    private Uni<ReferenceChange> change(Sandbox sandbox, ObjectNode document, UnaryOperator<ObjectNode> change) {
        return products.documents(sandbox).flatMap(stored -> {
            var before = ReferenceDocument.withProducts(document, stored);
            var after = change.apply(before.deepCopy());
            var result = documents.read(after, ReferenceDataDocument.class);
            return result.isValid()
                    ? store(sandbox, before, after).replaceWith(() -> toApplied(before, after, result.value()))
                    : Uni.createFrom().item(new ReferenceChange.Rejected(result));
        });
    }

    private static ReferenceChange toApplied(ObjectNode before, ObjectNode after, ReferenceDataDocument document) {
        return new ReferenceChange.Applied(
                ReferenceDocument.withProducts(after, ReferenceDocument.products(after)),
                document,
                SettingsWithoutEffect.findNew(before, document));
    }

    private Uni<String> lock(Sandbox sandbox) {
        return SqlStatement.of(LOCK).with("sandbox", sandbox.id()).oneOrNull(String.class);
    }

    private Uni<Void> store(Sandbox sandbox, ObjectNode before, ObjectNode after) {
        return SqlStatement.of(STORE)
                .with("sandbox", sandbox.id())
                .with("document", ReferenceDocument.withEmptyProducts(after).toString())
                .update()
                .chain(() -> storeProducts(sandbox, before, after))
                .replaceWithVoid();
    }

    /** Stores only the products that differ: they may be many. The others keep their place. */
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
}
