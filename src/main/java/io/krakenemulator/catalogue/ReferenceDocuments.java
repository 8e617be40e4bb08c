package io.krakenemulator.catalogue;

import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Loads and indexes the reference data of sandboxes. Documents in recent use are kept until their revision changes, which
 * may happen on any replica.
 */
@ApplicationScoped
class ReferenceDocuments {

    /** How many documents are kept. */
    private static final int KEPT = 64;

    private static final String SELECT = """
            select revision, cast(reference_data as text) as document from sandbox where id = :sandbox""";

    private final StoredJson json;

    private final Map<Long, Revision> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Revision> eldest) {
            return size() > KEPT;
        }
    });

    private record Revision(long number, ReferenceDocument document) {}

    ReferenceDocuments(StoredJson json) {
        this.json = json;
    }

    /** Returns the sandbox's document if it is kept, or null. */
    ReferenceDocument findKept(Sandbox sandbox) {
        var revision = kept.get(sandbox.id());
        return revision != null && revision.number == sandbox.revision() ? revision.document : null;
    }

    /** Returns the sandbox's document: of its revision, or of a newer one if that was stored since the sandbox was read. */
    Uni<ReferenceDocument> of(Sandbox sandbox) {
        var found = findKept(sandbox);
        return found != null ? Uni.createFrom().item(found) : Panache.withSession(() -> load(sandbox));
    }

    private Uni<ReferenceDocument> load(Sandbox sandbox) {
        return SqlStatement.of(SELECT)
                .with("sandbox", sandbox.id())
                .oneOrNull(Tuple.class)
                .map(row -> {
                    if (row == null) {
                        throw new NoSuchElementException("There is no sandbox " + sandbox.name() + " any more");
                    }
                    return keep(sandbox, row.get("revision", Long.class), row.get("document", String.class));
                });
    }

    private ReferenceDocument keep(Sandbox sandbox, long revision, String text) {
        var document = new ReferenceDocument(json.parseObject(text));
        kept.put(sandbox.id(), new Revision(revision, document));
        return document;
    }
}
