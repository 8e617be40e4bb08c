package io.krakenemulator.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * The reference data of each sandbox, indexed. The last used ones are kept until their revision changes, which may happen
 * on any replica.
 */
@ApplicationScoped
class ReferenceDocuments {

    /** How many sandboxes' documents are kept at hand. */
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

    /** The sandbox's document if it is at hand, or {@code null}. */
    ReferenceDocument atHand(Sandbox sandbox) {
        var revision = kept.get(sandbox.id());
        return revision != null && revision.number == sandbox.revision() ? revision.document : null;
    }

    /** The sandbox's document: of its revision, or of a newer one that came about since the sandbox was read. */
    Uni<ReferenceDocument> of(Sandbox sandbox) {
        var atHand = atHand(sandbox);
        return atHand != null ? Uni.createFrom().item(atHand) : Panache.withSession(() -> load(sandbox));
    }

    private Uni<ReferenceDocument> load(Sandbox sandbox) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SELECT, Tuple.class)
                        .setParameter("sandbox", sandbox.id())
                        .getSingleResultOrNull())
                .map(row -> {
                    if (row == null) {
                        throw new NoSuchElementException("There is no sandbox " + sandbox.name() + " any more");
                    }
                    return keep(sandbox, row.get("revision", Long.class), row.get("document", String.class));
                });
    }

    private ReferenceDocument keep(Sandbox sandbox, long revision, String text) {
        var document = new ReferenceDocument(parsed(text));
        kept.put(sandbox.id(), new Revision(revision, document));
        return document;
    }

    private ObjectNode parsed(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored reference data is not JSON", e);
        }
    }
}
