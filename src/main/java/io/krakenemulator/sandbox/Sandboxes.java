package io.krakenemulator.sandbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The sandboxes and the keys that select them.
 *
 * <p>Each answer is read from the database, never remembered: what another replica changes is seen by the next request.
 */
@ApplicationScoped
public class Sandboxes {

    /** Only one replica at a time makes the first sandboxes; the number is arbitrary, and this use's own. */
    private static final long SEEDING_LOCK = 0x6b72616b656e01L;

    private static final String BY_KEY = """
            select k from ApiKeyRow k join fetch k.sandbox where k.hash = ?1""";

    private static final String INSERT = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, clock_at, clock_set_at,
                                 reference_data, initial_reference_data)
            values (:name, :seed, :dialect, :strictness, :clockMode,
                    cast(cast(:clockAt as text) as timestamptz), cast(cast(:clockSetAt as text) as timestamptz),
                    cast(cast(:referenceData as text) as json), cast(cast(:initialReferenceData as text) as json))
            on conflict (name) do nothing
            returning id""";

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

    private static final String LOCK_SEEDING = """
            select count(*) from pg_advisory_xact_lock(:lock)""";

    /** The sandbox that a key selects; a {@code null} item when there is none. */
    public Uni<Sandbox> byApiKey(String key) {
        if (key == null || key.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return keyRow(key).map(row -> row != null && KeyHash.same(key, row.apiKey) ? row.sandbox.sandbox() : null);
    }

    private Uni<ApiKeyRow> keyRow(String key) {
        return Panache.withSession(() ->
                ApiKeyRow.<ApiKeyRow>find(BY_KEY, (Object) KeyHash.of(key)).firstResult());
    }

    /** The sandbox of that id; a {@code null} item when there is none. */
    @WithSession
    public Uni<Sandbox> byId(long id) {
        return SandboxRow.<SandboxRow>findById(id).map(Sandboxes::orNull);
    }

    /** The sandbox of that name; a {@code null} item when there is none. */
    @WithSession
    public Uni<Sandbox> byName(String name) {
        if (!SandboxName.isValid(name)) {
            return Uni.createFrom().nullItem();
        }
        return SandboxRow.<SandboxRow>find("name", name).firstResult().map(Sandboxes::orNull);
    }

    /** All sandboxes, by name. */
    @WithSession
    public Uni<List<Sandbox>> all() {
        return SandboxRow.<SandboxRow>listAll(Sort.by("name"))
                .map(found -> found.stream().map(SandboxRow::sandbox).toList());
    }

    /** The keys that select a sandbox, in alphabetical order. */
    @WithSession
    public Uni<List<String>> apiKeys(Sandbox sandbox) {
        return ApiKeyRow.<ApiKeyRow>list("sandboxId = ?1 order by apiKey", sandbox.id())
                .map(found -> found.stream().map(row -> row.apiKey).toList());
    }

    /** The keys that select each of several sandboxes, by the sandbox's id and in alphabetical order. */
    @WithSession
    public Uni<Map<Long, List<String>>> apiKeys(List<Sandbox> sandboxes) {
        var ids = sandboxes.stream().map(Sandbox::id).toList();
        return ApiKeyRow.<ApiKeyRow>list("sandboxId in ?1 order by apiKey", ids).map(found -> found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.sandboxId, Collectors.mapping(row -> row.apiKey, Collectors.toList()))));
    }

    /** The keys in use that were shipped for the first start; none once an operator has configured any sandbox. */
    @WithSession
    public Uni<List<FirstKey>> firstKeys() {
        return ApiKeyRow.<ApiKeyRow>list(
                        "select k from ApiKeyRow k join fetch k.sandbox s where k.origin = ?1 order by s.name, k.apiKey",
                        KeyOrigin.BUILT_IN)
                .map(found -> found.stream()
                        .map(row -> new FirstKey(row.sandbox.name, row.apiKey))
                        .toList());
    }

    /** Makes a sandbox without keys; a {@code null} item when its name is taken. */
    @WithTransaction
    public Uni<Sandbox> create(NewSandbox sandbox) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(INSERT, Long.class)
                .setParameter("name", sandbox.name())
                .setParameter("seed", sandbox.seed())
                .setParameter("dialect", sandbox.dialect().name())
                .setParameter("strictness", sandbox.strictness().name())
                .setParameter("clockMode", sandbox.clock().mode().name())
                .setParameter("clockAt", text(sandbox.clock().at()))
                .setParameter("clockSetAt", text(sandbox.clock().setAt()))
                .setParameter("referenceData", sandbox.referenceData())
                .setParameter("initialReferenceData", sandbox.initialReferenceData())
                .getSingleResultOrNull()
                .flatMap(id -> id == null ? Uni.createFrom().nullItem() : byId(id)));
    }

    /**
     * Lets a key select a sandbox.
     *
     * @return whether it does now: {@code false} when the key selects another sandbox already
     */
    @WithTransaction
    public Uni<Boolean> addKey(Sandbox sandbox, String key, KeyOrigin origin) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(INSERT_KEY, Long.class)
                .setParameter("hash", KeyHash.of(key))
                .setParameter("sandbox", sandbox.id())
                .setParameter("key", key)
                .setParameter("origin", origin.name())
                .getSingleResultOrNull()
                .map(Objects::nonNull));
    }

    /** Takes the keys of a sandbox away that an earlier configuration gave, but for the named ones. */
    @WithTransaction
    public Uni<Void> dropConfiguredKeysExcept(Sandbox sandbox, List<String> kept) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DELETE_CONFIGURED_KEYS)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("kept", kept)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes the keys away that were shipped for the first start. */
    @WithTransaction
    public Uni<Void> dropBuiltInKeys() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(DELETE_BUILT_IN_KEYS).executeUpdate())
                .replaceWithVoid();
    }

    /** Waits until no other replica makes first sandboxes, and keeps them from it to the end of the transaction. */
    @WithTransaction
    public Uni<Void> lockSeeding() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK_SEEDING, Long.class)
                        .setParameter("lock", SEEDING_LOCK)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static Sandbox orNull(SandboxRow row) {
        return row == null ? null : row.sandbox();
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
