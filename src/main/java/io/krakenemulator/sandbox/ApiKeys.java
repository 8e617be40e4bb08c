package io.krakenemulator.sandbox;

import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Stores the API keys that select sandboxes. */
@ApplicationScoped
public class ApiKeys {

    private static final String INSERT_KEY = """
            insert into api_key (key_hash, sandbox_id, api_key, origin)
            values (:hash, :sandbox, :key, :origin)
            on conflict (key_hash) do update set origin = excluded.origin
             where api_key.sandbox_id = excluded.sandbox_id
            returning sandbox_id""";

    private static final String DELETE_CONFIGURED_KEYS = """
            delete from api_key
             where sandbox_id = :sandbox and origin = 'CONFIGURED' and api_key not in (:kept)""";

    private static final String DELETE_BUILT_IN_KEYS = """
            delete from api_key where origin = 'BUILT_IN'""";

    private static final String FIRST_KEYS = """
            select s.name as name, k.api_key as api_key
              from api_key k
              join sandbox s on s.id = k.sandbox_id
             where k.origin = 'BUILT_IN'
             order by s.name, k.api_key""";

    private static final String KEYS = """
            select sandbox_id as sandbox_id, api_key as api_key
              from api_key
             where sandbox_id in (:sandboxes)
             order by api_key""";

    /** Returns the keys that select a sandbox, in alphabetical order. */
    public Uni<List<String>> apiKeys(Sandbox sandbox) {
        return apiKeys(List.of(sandbox)).map(found -> found.getOrDefault(sandbox.id(), List.of()));
    }

    /** Returns the keys of several sandboxes, by the sandbox's id and in alphabetical order. */
    @WithSession
    public Uni<Map<Long, List<String>>> apiKeys(List<Sandbox> sandboxes) {
        if (sandboxes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var ids = sandboxes.stream().map(Sandbox::id).toList();
        return SqlStatement.of(KEYS).with("sandboxes", ids).list(Tuple.class).map(found -> found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("sandbox_id", Long.class),
                        Collectors.mapping(row -> row.get("api_key", String.class), Collectors.toList()))));
    }

    /** Returns the shipped keys that are in use; none once an operator has configured a sandbox. */
    @WithSession
    public Uni<List<FirstKey>> firstKeys() {
        return SqlStatement.of(FIRST_KEYS).list(Tuple.class).map(found -> found.stream()
                .map(row -> new FirstKey(row.get("name", String.class), row.get("api_key", String.class)))
                .toList());
    }

    /**
     * Adds a key to a sandbox.
     *
     * @return false if the key selects another sandbox already
     */
    @WithTransaction
    public Uni<Boolean> addKey(Sandbox sandbox, String key, KeyOrigin origin) {
        return SqlStatement.of(INSERT_KEY)
                .with("hash", KeyHash.of(key))
                .with("sandbox", sandbox.id())
                .with("key", key)
                .with("origin", origin.name())
                .oneOrNull(Long.class)
                .map(Objects::nonNull);
    }

    /** Removes the keys that an earlier configuration gave to a sandbox, except for the named ones. */
    @WithTransaction
    public Uni<Void> dropConfiguredKeysExcept(Sandbox sandbox, List<String> kept) {
        return SqlStatement.of(DELETE_CONFIGURED_KEYS)
                .with("sandbox", sandbox.id())
                .with("kept", kept)
                .execute();
    }

    /** Removes the shipped keys. */
    @WithTransaction
    public Uni<Void> dropBuiltInKeys() {
        return SqlStatement.of(DELETE_BUILT_IN_KEYS).execute();
    }
}
