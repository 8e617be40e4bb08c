package io.krakenemulator.lifecycle;

import io.krakenemulator.catalogue.SettingsWithoutEffect;
import io.krakenemulator.sandbox.FirstKey;
import io.krakenemulator.sandbox.KeyOrigin;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.sandbox.SeedFailure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Creates the sandboxes that are to be there from the start: once, whatever is restarted and however many replicas start
 * together.
 *
 * <p>A configured sandbox that exists stays as it is; only the keys that the configuration gives it follow the
 * configuration, and {@link EditedConfiguration} warns of the rest. The ones that the application ships are created in an empty
 * database only, and their keys, which everyone knows, go as soon as any sandbox is configured, and when the operator wants
 * none of them.
 */
@ApplicationScoped
public class SandboxSeeding {

    /** After the schema's migrations, before anything that asks for a sandbox. */
    static final int AFTER_MIGRATIONS = 20;

    /** A start names this many configured sandboxes. */
    private static final int NAMED = 20;

    private static final Logger LOG = Logger.getLogger(SandboxSeeding.class);

    private final Sandboxes sandboxes;
    private final SandboxLifecycle lifecycle;
    private final EditedConfiguration edited;
    private final Optional<String> file;
    private final boolean withShipped;
    private final SandboxSettings settings;
    private final Event<FirstKey> firstKeys;

    SandboxSeeding(
            Sandboxes sandboxes,
            SandboxLifecycle lifecycle,
            EditedConfiguration edited,
            SeedSettings seed,
            SandboxSettings settings,
            Event<FirstKey> firstKeys) {
        this.sandboxes = sandboxes;
        this.lifecycle = lifecycle;
        this.edited = edited;
        this.file = seed.seed();
        this.withShipped = seed.shippedSandboxes();
        this.settings = settings;
        this.firstKeys = firstKeys;
    }

    /** Runs on the starting thread. The shipped keys, which are no secret, are told to whoever shows them. */
    void atStart(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent event) {
        seed().forEach(firstKeys::fire);
    }

    /**
     * Creates what is missing, and waits until it is there; not for the event loop.
     *
     * @return the shipped keys that are in use
     * @throws SeedFailure when the configuration is wrong or contradicts what is stored
     */
    public List<FirstKey> seed() {
        var configured = ConfiguredSandboxes.configured(file, settings, System.getenv());
        if (configured.isPresent()) {
            LOG.infof("Configured sandboxes: %s", names(configured.get()));
            seed(configured.get());
            return List.of();
        }
        if (!withShipped) {
            dropShippedKeys();
            return List.of();
        }
        var inUse = await(sandboxes::firstKeys);
        return inUse.isEmpty() ? seedShipped() : inUse;
    }

    /** Names, never keys. */
    private static String names(ConfiguredSandboxes configured) {
        var named = configured.all().stream()
                .map(ConfiguredSandbox::name)
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        int more = configured.all().size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    void seed(ConfiguredSandboxes configured) {
        configured.all().forEach(SandboxSeeding::warnOfSettingsWithoutEffect);
        alone(() -> createConfigured(configured));
    }

    private static void warnOfSettingsWithoutEffect(ConfiguredSandbox configured) {
        var settings = SettingsWithoutEffect.in(configured.form().referenceData());
        if (!settings.isEmpty()) {
            LOG.warnf(
                    "Reference data has settings that the emulator keeps and that have no effect sandbox=%s"
                            + " settings=%s",
                    configured.name(), String.join(",", settings));
        }
    }

    void dropShippedKeys() {
        alone(sandboxes::dropBuiltInKeys);
    }

    /** Their files are long to read, and are read for an empty database only. */
    private List<FirstKey> seedShipped() {
        if (await(sandboxes::exist)) {
            return List.of();
        }
        var shipped = ConfiguredSandboxes.shipped();
        alone(() -> createShipped(shipped));
        return await(sandboxes::firstKeys);
    }

    private void alone(Supplier<Uni<Void>> work) {
        await(() -> Panache.withTransaction(() -> sandboxes.lockSeeding().chain(work::get)));
    }

    private Uni<Void> createShipped(ConfiguredSandboxes first) {
        // Another replica may have created them while this one waited
        return sandboxes
                .exist()
                .chain(created -> created
                        ? Uni.createFrom().voidItem()
                        : eachOf(first.all(), wanted -> create(wanted)
                                .chain(sandbox -> addKeys(sandbox, wanted, KeyOrigin.BUILT_IN))));
    }

    private Uni<Void> createConfigured(ConfiguredSandboxes first) {
        var byName = new HashMap<String, Sandbox>();
        return sandboxes
                .dropBuiltInKeys()
                .chain(() -> eachOf(first.all(), wanted -> create(wanted)
                        .invoke(sandbox -> byName.put(sandbox.name(), sandbox))
                        .chain(sandbox -> sandboxes.dropConfiguredKeysExcept(sandbox, wanted.apiKeys()))))
                // Once all are dropped, so that a key can move from one sandbox to another
                .chain(() -> eachOf(
                        first.all(), wanted -> addKeys(byName.get(wanted.name()), wanted, KeyOrigin.CONFIGURED)));
    }

    /** Returns the sandbox of that name and creates it unless it exists. */
    private Uni<Sandbox> create(ConfiguredSandbox wanted) {
        return lifecycle.create(wanted.form()).flatMap(created -> {
            if (created == null) {
                return sandboxes.byName(wanted.name()).call(existing -> edited.check(existing, wanted.form()));
            }
            LOG.infof("Created the sandbox %s", created.name());
            return edited.record(created, wanted.form()).replaceWith(created);
        });
    }

    private Uni<Void> addKeys(Sandbox sandbox, ConfiguredSandbox wanted, KeyOrigin origin) {
        return eachOf(
                wanted.apiKeys(), key -> sandboxes.addKey(sandbox, key, origin).invoke(added -> {
                    if (!added) {
                        throw new SeedFailure(wanted.place() + ".api_keys."
                                + wanted.apiKeys().indexOf(key) + " selects another sandbox already");
                    }
                }));
    }

    /** One after the other: they share a session. */
    private static <T> Uni<Void> eachOf(List<T> items, Function<T, Uni<?>> step) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var item : items) {
            all = all.chain(() -> step.apply(item).replaceWithVoid());
        }
        return all;
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The first sandboxes could not be created", e);
        }
    }
}
