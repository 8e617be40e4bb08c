package io.krakenemulator.sandbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Runs statements in the session that is open. */
final class Statements {

    private Statements() {}

    /** Runs an update with these parameters. */
    static Uni<Void> update(String statement, Map<String, ?> parameters) {
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createNativeQuery(statement);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
