package io.krakenemulator.admin.certificate;

import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;

/** The stored certificates. */
@ApplicationScoped
class Certificates {

    /** Each certificate has up to 40 sandboxes. */
    static final int MOST = 10;

    /** Keeps two calls from taking the last place together. */
    static final String LOCK = """
            lock table certificate in share row exclusive mode""";

    static final String COUNT = """
            select count(*) from certificate""";

    static final String INSERT = """
            insert into certificate (id, name, seed, accounts, scenarios)
            values (:id, :name, :seed, :accounts, cast(cast(:scenarios as text) as json))""";

    static final String SELECT = """
            select id, name, seed, accounts, created_at, cast(scenarios as text) as scenarios
              from certificate
            """;

    static final String ALL = SELECT + " order by created_at, id limit " + MOST;

    static final String ONE = SELECT + " where id = :id";

    static final String DELETE = """
            delete from certificate where id = :id""";

    private final StoredJson json;

    Certificates(StoredJson json) {
        this.json = json;
    }

    /** Returns whether there is room for one more certificate. It stays until the end of the transaction. */
    @WithTransaction
    Uni<Boolean> hasRoom() {
        return SqlStatement.of(LOCK)
                .execute()
                .chain(() -> SqlStatement.of(COUNT).one(Long.class))
                .map(count -> count < MOST);
    }

    /** Stores a certificate, and returns it with the moment of its creation. */
    @WithTransaction
    Uni<Certificate> add(Certificate certificate) {
        return SqlStatement.of(INSERT)
                .with("id", certificate.id())
                .with("name", certificate.name())
                .with("seed", certificate.seed())
                .with("accounts", certificate.accounts())
                .with("scenarios", certificate.trialsAsJson())
                .execute()
                .chain(() -> find(certificate.id()));
    }

    /** Returns all certificates, the oldest first. */
    @WithSession
    Uni<List<Certificate>> findAll() {
        return SqlStatement.of(ALL)
                .list(Tuple.class)
                .map(rows -> rows.stream().map(this::read).toList());
    }

    /** Returns a certificate; a {@code null} item if there is none of that id. */
    @WithSession
    Uni<Certificate> find(String id) {
        return SqlStatement.of(ONE).with("id", id).oneOrNull(Tuple.class).map(row -> row == null ? null : read(row));
    }

    @WithTransaction
    Uni<Void> delete(Certificate certificate) {
        return SqlStatement.of(DELETE).with("id", certificate.id()).execute();
    }

    private Certificate read(Tuple row) {
        var trials = json.parse(row.get("scenarios", String.class))
                .valueStream()
                .flatMap(trial -> Scenario.find(trial.path("scenario").asText()).stream()
                        .map(scenario -> new Certificate.Trial(
                                scenario, trial.path("sandbox").longValue())))
                .toList();
        return new Certificate(
                row.get("id", String.class),
                row.get("name", String.class),
                row.get("seed", Long.class),
                row.get("accounts", Integer.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                trials);
    }
}
