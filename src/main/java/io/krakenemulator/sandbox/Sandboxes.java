package io.krakenemulator.sandbox;

import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Stores sandboxes and looks them up.
 *
 * <p>Each look-up reads the database, so the next request sees what another replica changes.
 */
@ApplicationScoped
public class Sandboxes {

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

    private static final String SELECT = """
            select id, name, seed, dialect, strictness, clock_mode, clock_at, clock_set_at, revision, fault_revision,
                   journal, created_at, removed_at
              from sandbox
            """;

    private static final String BY_NAME = SELECT + """
             where name = :name""";

    private static final String ALL = SELECT + """
             where removed_at is null
             order by name""";

    private static final String BY_FORMER_ID = """
            select s.id
              from sandbox_former_id f
              join sandbox s on s.name = f.name and s.created_at = f.sandbox_created_at
             where f.former_id = :id""";

    private static final String ID = """
            select id from sandbox where name = :name""";

    private static final String LOCK = ID + " for update";

    /** The new name cannot clash: no valid name has a space. The hold ends, so that held work finishes in the retired sandbox. */
    private static final String RETIRE = """
            update sandbox set name = 'removed ' || id, removed_at = clock_timestamp(), hold = false where id = :id""";

    private static final String DROP_KEYS = """
            delete from api_key where sandbox_id = :id""";

    /** Leaves out the hold: work in a new sandbox must not wait because of a test that has ended. */
    private static final String COPY_SETTINGS = """
            update sandbox created
               set concurrency_limit = model.concurrency_limit,
                   duration_min_ms = model.duration_min_ms, duration_max_ms = model.duration_max_ms
              from sandbox model
             where created.id = :created and model.id = :model""";

    private static final String SET_JOURNAL = """
            update sandbox set journal = cast(:settings as text) where id = :id and removed_at is null""";

    private static final String SUCCEED = """
            with kept as (
                insert into sandbox_former_id (former_id, name, sandbox_created_at)
                select :former, :name, created_at from sandbox where id = :former
            ), moved as (
                update api_key set sandbox_id = :created where sandbox_id = :former
            ), moved_checks as (
                update kept_check set sandbox_id = :created where sandbox_id = :former
            ), moved_expectations as (
                update expected_failures set sandbox_id = :created where sandbox_id = :former
            )
            update sandbox created
               set created_at = former.created_at, configuration = former.configuration,
                   journal = former.journal,
                   baseline_set_at = former.baseline_set_at, baseline_clock_mode = former.baseline_clock_mode,
                   baseline_clock_at = former.baseline_clock_at
              from sandbox former
             where created.id = :created and former.id = :former""";

    private final RecentKeys recentKeys;

    protected Sandboxes(RecentKeys recentKeys) {
        this.recentKeys = recentKeys;
    }

    /** Returns the sandbox that a key selects; a null item if there is none. */
    public Uni<Sandbox> findByApiKey(String key) {
        if (key == null || key.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return keyRow(key)
                .map(row -> row != null && KeyHash.isSame(key, row.apiKey) ? row.sandbox.sandbox() : null)
                .invoke(sandbox -> remember(key, sandbox));
    }

    private void remember(String key, Sandbox sandbox) {
        if (sandbox == null) {
            recentKeys.forget(key);
        } else {
            recentKeys.keep(key, sandbox);
        }
    }

    private Uni<ApiKeyRow> keyRow(String key) {
        return Panache.withSession(() -> ApiKeyRow.findById(KeyHash.of(key)));
    }

    /** Returns the sandbox of that id; a null item if there is none, or if it was removed or reset since. */
    @WithSession
    public Uni<Sandbox> findById(long id) {
        return SandboxRow.<SandboxRow>findById(id)
                .map(row -> row == null || row.removedAt != null ? null : row.sandbox());
    }

    /** Returns the sandbox that has that id or had it before a reset; a null item if there is none. */
    @WithSession
    public Uni<Sandbox> findByIdOrFormer(long id) {
        return findById(id).flatMap(found -> found != null ? Uni.createFrom().item(found) : byFormerId(id));
    }

    private Uni<Sandbox> byFormerId(long id) {
        return SqlStatement.of(BY_FORMER_ID)
                .with("id", id)
                .oneOrNull(Long.class)
                .flatMap(now -> now == null ? Uni.createFrom().nullItem() : findById(now));
    }

    /** Returns the sandbox of that name; a null item if there is none. */
    @WithSession
    public Uni<Sandbox> findByName(String name) {
        if (!SandboxName.isValid(name)) {
            return Uni.createFrom().nullItem();
        }
        return SqlStatement.of(BY_NAME)
                .with("name", name)
                .oneOrNull(SandboxRow.class)
                .map(Sandboxes::orNull);
    }

    /** Returns whether there is any sandbox. */
    @WithSession
    public Uni<Boolean> hasAny() {
        return SqlStatement.of(EXIST).one(Boolean.class);
    }

    /** Returns all sandboxes, by name. */
    @WithSession
    public Uni<List<Sandbox>> findAll() {
        return SqlStatement.of(ALL)
                .list(SandboxRow.class)
                .map(found -> found.stream().map(SandboxRow::sandbox).toList());
    }

    /** Creates a sandbox without keys. Returns a null item if its name is taken. */
    @WithTransaction
    public Uni<Sandbox> create(NewSandbox sandbox) {
        return SqlStatement.of(INSERT)
                .with("name", sandbox.name())
                .with("seed", sandbox.seed())
                .with("dialect", sandbox.dialect().name())
                .with("strictness", sandbox.strictness().name())
                .with("clockMode", sandbox.clock().mode().name())
                .with("clockAt", SandboxClocks.text(sandbox.clock().at()))
                .with("clockSetAt", SandboxClocks.text(sandbox.clock().setAt()))
                .with("referenceData", sandbox.referenceData())
                .with("initialReferenceData", sandbox.initialReferenceData())
                .oneOrNull(Long.class)
                .flatMap(id -> id == null ? Uni.createFrom().nullItem() : findById(id));
    }

    /**
     * Locks a sandbox until the end of the transaction: nobody else can reset or remove it.
     *
     * @return the sandbox as it is now; a null item if there is none of that name
     */
    @WithTransaction
    public Uni<Sandbox> lock(String name) {
        return id(LOCK, name)
                .flatMap(id -> id != null
                        ? findById(id)
                        // A reset replaced the sandbox during the wait. The new one must be locked before it is read:
                        // the session would keep its first state.
                        : id(ID, name)
                                .flatMap(other ->
                                        other == null ? Uni.createFrom().nullItem() : lock(name)));
    }

    private static Uni<Long> id(String query, String name) {
        return SqlStatement.of(query).with("name", name).oneOrNull(Long.class);
    }

    /** Removes a sandbox with its keys. {@link RemovedSandboxes} deletes its data later. */
    @WithTransaction
    public Uni<Void> remove(Sandbox sandbox) {
        return retire(sandbox)
                .chain(() -> SqlStatement.of(DROP_KEYS).with("id", sandbox.id()).execute());
    }

    /** Retires a sandbox, so that another one can have its name. */
    @WithTransaction
    public Uni<Void> retire(Sandbox sandbox) {
        return SqlStatement.of(RETIRE).with("id", sandbox.id()).execute();
    }

    /** Gives a new sandbox the keys, settings, age, baseline and issued tokens of a retired one. */
    @WithTransaction
    public Uni<Void> succeed(Sandbox retired, Sandbox created) {
        return SqlStatement.of(SUCCEED)
                .with("former", retired.id())
                .with("created", created.id())
                .with("name", created.name())
                .execute()
                .chain(() -> copySettings(retired, created));
    }

    /**
     * Sets the settings of a sandbox's journal, as JSON text; {@code null} for those of the process. Returns the sandbox as it is
     * now; a null item if it was removed or reset.
     */
    @WithTransaction
    public Uni<Sandbox> setJournal(Sandbox sandbox, String settings) {
        return SqlStatement.of(SET_JOURNAL)
                .with("id", sandbox.id())
                .with("settings", settings)
                .execute()
                .chain(() -> findById(sandbox.id()));
    }

    /** Gives a sandbox the processing settings of another. */
    @WithTransaction
    public Uni<Void> copySettings(Sandbox model, Sandbox created) {
        return SqlStatement.of(COPY_SETTINGS)
                .with("model", model.id())
                .with("created", created.id())
                .execute();
    }

    private static Sandbox orNull(SandboxRow row) {
        return row == null ? null : row.sandbox();
    }
}
