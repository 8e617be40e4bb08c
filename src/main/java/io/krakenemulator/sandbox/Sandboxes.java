package io.krakenemulator.sandbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

    private static final String EXIST = """
            select exists (select 1 from sandbox where removed_at is null)""";

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

    private static final String SELECT = """
            select id, name, seed, dialect, strictness, clock_mode, clock_at, clock_set_at, revision, created_at, removed_at
              from sandbox
            """;

    private static final String BY_NAME = SELECT + """
             where name = :name""";

    private static final String ALL = SELECT + """
             where removed_at is null
             order by name""";

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

    private static final String BY_FORMER_ID = """
            select s.id
              from sandbox_former_id f
              join sandbox s on s.name = f.name and s.created_at = f.sandbox_created_at
             where f.former_id = :id""";

    private static final String ID = """
            select id from sandbox where name = :name""";

    private static final String LOCK = ID + " for update";

    private static final String INITIAL_REFERENCE_DATA = """
            select cast(initial_reference_data as text) from sandbox where id = :id""";

    private static final String SET_BASELINE = """
            update sandbox
               set initial_reference_data = cast(cast(:document as text) as json),
                   baseline_set_at = cast(cast(:real as text) as timestamptz), baseline_clock_mode = clock_mode,
                   baseline_clock_at =
                       case clock_mode when 'OFFSET'
                            then clock_at + (cast(cast(:real as text) as timestamptz) - clock_set_at)
                            else clock_at end
             where id = :id and removed_at is null""";

    private static final String BASELINES = """
            select id as id, baseline_clock_mode as mode,
                   cast(extract(epoch from baseline_set_at) * 1000000 as bigint) as set_at,
                   cast(extract(epoch from baseline_clock_at) * 1000000 as bigint) as shown
              from sandbox
             where id in (:sandboxes) and baseline_set_at is not null""";

    /** No name has a space. Ends the hold: held work goes on in the retired sandbox, where nobody sees its results. */
    private static final String RETIRE = """
            update sandbox set name = 'removed ' || id, removed_at = clock_timestamp(), hold = false where id = :id""";

    private static final String DROP_KEYS = """
            delete from api_key where sandbox_id = :id""";

    /** Leaves out the hold: work in a new sandbox must not stop because of a test that has ended. */
    private static final String COPY_SETTINGS = """
            update sandbox created
               set concurrency_limit = model.concurrency_limit,
                   duration_min_ms = model.duration_min_ms, duration_max_ms = model.duration_max_ms
              from sandbox model
             where created.id = :created and model.id = :model""";

    private static final String SUCCEED = """
            with kept as (
                insert into sandbox_former_id (former_id, name, sandbox_created_at)
                select :former, :name, created_at from sandbox where id = :former
            ), moved as (
                update api_key set sandbox_id = :created where sandbox_id = :former
            )
            update sandbox created
               set created_at = former.created_at, configuration = former.configuration,
                   baseline_set_at = former.baseline_set_at, baseline_clock_mode = former.baseline_clock_mode,
                   baseline_clock_at = former.baseline_clock_at
              from sandbox former
             where created.id = :created and former.id = :former""";

    private static final String RECORD_CONFIGURATION = """
            update sandbox set configuration = cast(cast(:configuration as text) as json) where id = :id""";

    private static final String CONFIGURATION = """
            select cast(configuration as text) from sandbox where id = :id""";

    private static final String SET_CLOCK = """
            update sandbox
               set clock_mode = :mode, clock_at = cast(cast(:at as text) as timestamptz),
                   clock_set_at = cast(cast(:setAt as text) as timestamptz)
             where name = :name""";

    /** A live clock that is moved runs on from where it is moved to. */
    private static final String ADVANCE_CLOCK = """
            update sandbox
               set clock_mode = case clock_mode when 'LIVE' then 'OFFSET' else clock_mode end,
                   clock_at = case clock_mode when 'LIVE' then cast(cast(:real as text) as timestamptz) else clock_at end
                              + :micros * interval '1 microsecond',
                   clock_set_at = case clock_mode when 'LIVE' then cast(cast(:real as text) as timestamptz)
                                  else clock_set_at end
             where name = :name""";

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
        return Panache.withSession(() -> ApiKeyRow.findById(KeyHash.of(key)));
    }

    /** The sandbox of that id; a {@code null} item when there is none, or it has been removed or reset since. */
    @WithSession
    public Uni<Sandbox> byId(long id) {
        return SandboxRow.<SandboxRow>findById(id)
                .map(row -> row == null || row.removedAt != null ? null : row.sandbox());
    }

    /** The sandbox that has that id, or had it before a reset; a {@code null} item when there is none. */
    @WithSession
    public Uni<Sandbox> byIdOrFormer(long id) {
        return byId(id).flatMap(found -> found != null ? Uni.createFrom().item(found) : byFormerId(id));
    }

    private Uni<Sandbox> byFormerId(long id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BY_FORMER_ID, Long.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .flatMap(now -> now == null ? Uni.createFrom().nullItem() : byId(now));
    }

    /** The sandbox of that name; a {@code null} item when there is none. */
    @WithSession
    public Uni<Sandbox> byName(String name) {
        if (!SandboxName.isValid(name)) {
            return Uni.createFrom().nullItem();
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BY_NAME, SandboxRow.class)
                        .setParameter("name", name)
                        .getSingleResultOrNull())
                .map(Sandboxes::orNull);
    }

    /** Whether there are any. */
    @WithSession
    public Uni<Boolean> exist() {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(EXIST, Boolean.class)
                .getSingleResult());
    }

    /** All sandboxes, by name. */
    @WithSession
    public Uni<List<Sandbox>> all() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(ALL, SandboxRow.class).getResultList())
                .map(found -> found.stream().map(SandboxRow::sandbox).toList());
    }

    /** The keys that select a sandbox, in alphabetical order. */
    public Uni<List<String>> apiKeys(Sandbox sandbox) {
        return apiKeys(List.of(sandbox)).map(found -> found.getOrDefault(sandbox.id(), List.of()));
    }

    /** The keys that select each of several sandboxes, by the sandbox's id and in alphabetical order. */
    @WithSession
    public Uni<Map<Long, List<String>>> apiKeys(List<Sandbox> sandboxes) {
        if (sandboxes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var ids = sandboxes.stream().map(Sandbox::id).toList();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEYS, Tuple.class)
                        .setParameter("sandboxes", ids)
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("sandbox_id", Long.class),
                                Collectors.mapping(row -> row.get("api_key", String.class), Collectors.toList()))));
    }

    /** The keys in use that were shipped for the first start; none once an operator has configured any sandbox. */
    @WithSession
    public Uni<List<FirstKey>> firstKeys() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(FIRST_KEYS, Tuple.class).getResultList())
                .map(found -> found.stream()
                        .map(row -> new FirstKey(row.get("name", String.class), row.get("api_key", String.class)))
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

    /**
     * Keeps a sandbox from being reset, removed or locked by anyone else, to the end of the transaction that runs.
     *
     * @return the sandbox as it is now; a {@code null} item when there is none of that name
     */
    @WithTransaction
    public Uni<Sandbox> lock(String name) {
        return id(LOCK, name)
                .flatMap(id -> id != null
                        ? byId(id)
                        // The one that was waited for has made way for another. That one must not be read before it is
                        // locked: the session would keep it as it was.
                        : id(ID, name)
                                .flatMap(other ->
                                        other == null ? Uni.createFrom().nullItem() : lock(name)));
    }

    private static Uni<Long> id(String query, String name) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(query, Long.class)
                .setParameter("name", name)
                .getSingleResultOrNull());
    }

    /** Returns the reference data document that a reset returns to, products included, as JSON text. */
    @WithSession
    public Uni<String> initialReferenceData(Sandbox sandbox) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(INITIAL_REFERENCE_DATA, String.class)
                .setParameter("id", sandbox.id())
                .getSingleResult());
    }

    /**
     * Makes a document and the present clock the baseline that resets of a sandbox return to.
     *
     * @param document the reference data document, products included, as JSON text
     * @param real the real time
     */
    @WithTransaction
    public Uni<Void> setBaseline(Sandbox sandbox, String document, Instant real) {
        return update(SET_BASELINE, Map.of("id", sandbox.id(), "document", document, "real", real.toString()));
    }

    /** Returns the baselines that operators have set, by the sandbox's id. */
    @WithSession
    public Uni<Map<Long, Baseline>> baselines(List<Sandbox> sandboxes) {
        if (sandboxes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BASELINES, Tuple.class)
                        .setParameter(
                                "sandboxes", sandboxes.stream().map(Sandbox::id).toList())
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> row.get("id", Long.class), Sandboxes::baseline)));
    }

    private static Baseline baseline(Tuple row) {
        return new Baseline(
                instant(row.get("set_at", Long.class)),
                SandboxClock.Mode.valueOf(row.get("mode", String.class)),
                instant(row.get("shown", Long.class)));
    }

    private static Instant instant(Long micros) {
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Keeps the settings of the configuration that a sandbox was created from, as JSON text. */
    @WithTransaction
    public Uni<Void> recordConfiguration(Sandbox sandbox, String configuration) {
        return update(RECORD_CONFIGURATION, Map.of("id", sandbox.id(), "configuration", configuration));
    }

    /** Returns what {@link #recordConfiguration} has kept; a {@code null} item for a sandbox of another origin. */
    @WithSession
    public Uni<String> configuration(Sandbox sandbox) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(CONFIGURATION, String.class)
                .setParameter("id", sandbox.id())
                .getSingleResultOrNull());
    }

    /** Takes a sandbox out of use, with its keys. Its data go later, see {@link RemovedSandboxes}. */
    @WithTransaction
    public Uni<Void> remove(Sandbox sandbox) {
        return retire(sandbox).chain(() -> update(DROP_KEYS, Map.of("id", sandbox.id())));
    }

    /** Frees the name of a sandbox that another is to succeed. */
    @WithTransaction
    public Uni<Void> retire(Sandbox sandbox) {
        return update(RETIRE, Map.of("id", sandbox.id()));
    }

    /** Puts a new sandbox in the place of a retired one: its keys, its settings, its age, and what was issued for it. */
    @WithTransaction
    public Uni<Void> succeed(Sandbox retired, Sandbox created) {
        return update(SUCCEED, Map.of("former", retired.id(), "created", created.id(), "name", created.name()))
                .chain(() -> copySettings(retired, created));
    }

    /** Gives a sandbox the processing settings of another. */
    @WithTransaction
    public Uni<Void> copySettings(Sandbox model, Sandbox created) {
        return update(COPY_SETTINGS, Map.of("model", model.id(), "created", created.id()));
    }

    /** Sets the clock of the sandbox of that name, if there is one. */
    @WithTransaction
    public Uni<Void> setClock(String name, SandboxClock clock) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SET_CLOCK)
                        .setParameter("name", name)
                        .setParameter("mode", clock.mode().name())
                        .setParameter("at", text(clock.at()))
                        .setParameter("setAt", text(clock.setAt()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Moves the clock of the sandbox of that name forward, if there is one. A frozen clock stays frozen, the others run on.
     *
     * @param real the real time
     */
    @WithTransaction
    public Uni<Void> advanceClock(String name, Duration by, Instant real) {
        return update(
                ADVANCE_CLOCK,
                Map.of("name", name, "micros", TimeUnit.MICROSECONDS.convert(by), "real", real.toString()));
    }

    private static Uni<Void> update(String statement, Map<String, ?> parameters) {
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createNativeQuery(statement);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
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
