package io.krakenemulator.note;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** The stored notes of imported accounts. */
@ApplicationScoped
public class AccountNotes {

    private static final String COLUMNS = """
            select body, created_at, external_id, is_pinned, unpin_at, is_archived,
                   cast(document_paths as text) as document_paths
              from account_note
             where sandbox_id = :sandbox and account_number = :account
            """;

    static final String ALL = COLUMNS + " order by id";

    static final String BY_BODY =
            COLUMNS + " and md5(body) in (select md5(b) from unnest(cast(:bodies as text[])) as b) order by id";

    static final String ADD = """
            insert into account_note (sandbox_id, account_number, body, created_at, external_id, is_pinned, unpin_at,
                                      is_archived, document_paths)
            select :sandbox, :account, body, created_at, external_id, is_pinned, unpin_at, is_archived, document_paths
              from json_to_recordset(cast(cast(:rows as text) as json))
                as r (position int, body text, created_at timestamptz, external_id text, is_pinned boolean,
                      unpin_at timestamptz, is_archived boolean, document_paths json)
             order by position""";

    private final StoredJson json;

    AccountNotes(StoredJson json) {
        this.json = json;
    }

    /** Returns all notes of an account, in the order in which they were added. */
    @WithSession
    public Uni<List<StoredNote>> of(Sandbox sandbox, String account) {
        return SqlStatement.of(ALL)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .list(Tuple.class)
                .map(this::notes);
    }

    /** Returns the notes of an account that have one of these bodies, in the order in which they were added. */
    @WithSession
    Uni<List<StoredNote>> withBodies(Sandbox sandbox, String account, Collection<String> bodies) {
        return SqlStatement.of(BY_BODY)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("bodies", bodies.toArray(String[]::new))
                .list(Tuple.class)
                .map(this::notes);
    }

    /** Adds notes to an account. */
    @WithTransaction
    public Uni<Void> add(Sandbox sandbox, String account, List<StoredNote> notes) {
        if (notes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = JsonNodeFactory.instance.arrayNode();
        for (var note : notes) {
            rows.addObject()
                    .put("position", rows.size())
                    .put("body", note.body())
                    .put("created_at", note.createdAt().toString())
                    .put("external_id", note.externalId())
                    .put("is_pinned", note.pinned())
                    .put(
                            "unpin_at",
                            note.unpinAt() == null ? null : note.unpinAt().toString())
                    .put("is_archived", note.archived())
                    .set("document_paths", note.documentPaths());
        }
        return SqlStatement.of(ADD)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("rows", rows.toString())
                .execute();
    }

    private List<StoredNote> notes(List<Tuple> rows) {
        return rows.stream().map(this::note).toList();
    }

    private StoredNote note(Tuple row) {
        return new StoredNote(
                row.get("body", String.class),
                moment(row, "created_at"),
                row.get("external_id", String.class),
                row.get("is_pinned", Boolean.class),
                moment(row, "unpin_at"),
                row.get("is_archived", Boolean.class),
                json.parse(row.get("document_paths", String.class)));
    }

    private static Instant moment(Tuple row, String column) {
        var moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
