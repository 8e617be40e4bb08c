package io.krakenemulator.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.SqlStatement;
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

    private final ObjectMapper json;

    private final Map<Long, Revision> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Revision> eldest) {
            return size() > KEPT;
        }
    });

    private record Revision(long number, ReferenceDocument document) {}

    ReferenceDocuments(ObjectMapper json) {
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
        var document = new ReferenceDocument(parse(text));
        kept.put(sandbox.id(), new Revision(revision, document));
        return document;
    }

    private ObjectNode parse(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored reference data is not JSON", e);
        }
    }
}
