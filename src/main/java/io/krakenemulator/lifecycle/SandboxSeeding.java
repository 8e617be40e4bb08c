package io.krakenemulator.lifecycle;

import io.krakenemulator.catalogue.SettingsWithoutEffect;
import io.krakenemulator.sandbox.ApiKeys;
import io.krakenemulator.sandbox.FirstKey;
import io.krakenemulator.sandbox.KeyOrigin;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxConfigurations;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.validation.OperatorDocuments;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Creates the first sandboxes at start: each once, however many replicas start together and however often.
 *
 * <p>A configured sandbox that exists stays as it is. Only its configured keys follow the configuration;
 * {@link EditedConfiguration} warns of other differences. The shipped sandboxes are created in an empty database only. Everyone
 * knows their keys, so the keys are dropped as soon as a sandbox is configured or the operator refuses shipped sandboxes.
 */
@ApplicationScoped
public class SandboxSeeding {

    /** After the migrations of the database, before anything that looks up a sandbox. */
    static final int AFTER_MIGRATIONS = 20;

    /** How many configured sandboxes a start names in the log. */
    private static final int MAX_NAMED = 20;

    private static final Logger LOG = Logger.getLogger(SandboxSeeding.class);

    private final OperatorDocuments documents;
    private final Sandboxes sandboxes;
    private final ApiKeys apiKeys;
    private final SandboxConfigurations configurations;
    private final SandboxLifecycle lifecycle;
    private final EditedConfiguration edited;
    private final Optional<String> file;
    private final boolean withShipped;
    private final SandboxConfig settings;
    private final Event<FirstKey> firstKeys;

    SandboxSeeding(
            OperatorDocuments documents,
            Sandboxes sandboxes,
            ApiKeys apiKeys,
            SandboxConfigurations configurations,
            SandboxLifecycle lifecycle,
            EditedConfiguration edited,
            SeedConfig seed,
            SandboxConfig settings,
            Event<FirstKey> firstKeys) {
        this.documents = documents;
        this.sandboxes = sandboxes;
        this.apiKeys = apiKeys;
        this.configurations = configurations;
        this.lifecycle = lifecycle;
        this.edited = edited;
        this.file = seed.seed();
        this.withShipped = seed.shippedSandboxes();
        this.settings = settings;
        this.firstKeys = firstKeys;
    }

    /** Runs on the starting thread. Fires an event for each shipped key in use, which is no secret, for the banner. */
    void seedAtStart(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent event) {
        seed().forEach(firstKeys::fire);
    }

    /**
     * Creates the missing sandboxes and waits until they exist; not for the event loop.
     *
     * @return the shipped keys that are in use
     * @throws SeedFailure if the configuration is wrong or contradicts the database
     */
    public List<FirstKey> seed() {
        var configured = ConfiguredSandboxes.readConfigured(documents, file, settings, System.getenv());
        if (configured.isPresent()) {
            LOG.infof("Configured sandboxes: %s", names(configured.get()));
            seed(configured.get());
            return List.of();
        }
        if (!withShipped) {
            dropShippedKeys();
            return List.of();
        }
        var inUse = await(apiKeys::firstKeys);
        return inUse.isEmpty() ? seedShipped() : inUse;
    }

    /** Returns the names for the log, never the keys. */
    private static String names(ConfiguredSandboxes configured) {
        var named = configured.all().stream()
                .map(ConfiguredSandbox::name)
                .limit(MAX_NAMED)
                .collect(Collectors.joining(", "));
        int more = configured.all().size() - MAX_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    void seed(ConfiguredSandboxes configured) {
        warnOfSettingsWithoutEffect(configured);
        runExclusively(() -> createConfigured(configured));
    }

    /** Several sandboxes often share a document, which then gets one line. */
    private static void warnOfSettingsWithoutEffect(ConfiguredSandboxes configured) {
        var byDocument = configured.all().stream()
                .collect(Collectors.groupingBy(
                        sandbox -> sandbox.definition().referenceData(),
                        LinkedHashMap::new,
                        Collectors.mapping(ConfiguredSandbox::name, Collectors.joining(","))));
        byDocument.forEach((document, names) -> {
            var settings = SettingsWithoutEffect.find(document);
            if (!settings.isEmpty()) {
                LOG.warnf(SettingsWithoutEffect.WARNING, names, String.join(",", settings));
            }
        });
    }

    void dropShippedKeys() {
        runExclusively(apiKeys::dropBuiltInKeys);
    }

    /** Reads the shipped files for an empty database only: that takes long. */
    private List<FirstKey> seedShipped() {
        if (await(sandboxes::hasAny)) {
            return List.of();
        }
        var shipped = ConfiguredSandboxes.readShipped(documents);
        runExclusively(() -> createShipped(shipped));
        return await(apiKeys::firstKeys);
    }

    private void runExclusively(Supplier<Uni<Void>> work) {
        await(() -> Panache.withTransaction(() -> configurations.lock().chain(work::get)));
    }

    private Uni<Void> createShipped(ConfiguredSandboxes first) {
        // Another replica may have created them while this one waited for the lock
        return sandboxes
                .hasAny()
                .chain(any -> any ? Uni.createFrom().voidItem() : inSequence(first.all(), this::createShipped));
    }

    private Uni<Void> createShipped(ConfiguredSandbox wanted) {
        return create(wanted).chain(sandbox -> addKeys(sandbox, wanted, KeyOrigin.BUILT_IN));
    }

    private Uni<Void> createConfigured(ConfiguredSandboxes first) {
        var byName = new HashMap<String, Sandbox>();
        return apiKeys.dropBuiltInKeys()
                .chain(() -> inSequence(first.all(), wanted -> createConfigured(wanted, byName)))
                // After all drops, so that a key can move from one sandbox to another
                .chain(() -> inSequence(
                        first.all(), wanted -> addKeys(byName.get(wanted.name()), wanted, KeyOrigin.CONFIGURED)));
    }

    private Uni<Void> createConfigured(ConfiguredSandbox wanted, Map<String, Sandbox> byName) {
        return create(wanted)
                .invoke(sandbox -> byName.put(sandbox.name(), sandbox))
                .chain(sandbox -> apiKeys.dropConfiguredKeysExcept(sandbox, wanted.apiKeys()));
    }

    /** Returns the sandbox of that name and creates it unless it exists. */
    private Uni<Sandbox> create(ConfiguredSandbox wanted) {
        return lifecycle.create(wanted.definition()).flatMap(created -> {
            if (created == null) {
                return sandboxes
                        .findByName(wanted.name())
                        .call(existing -> edited.check(existing, wanted.definition()));
            }
            LOG.infof("Created the sandbox %s", created.name());
            return edited.record(created, wanted.definition()).replaceWith(created);
        });
    }

    private Uni<Void> addKeys(Sandbox sandbox, ConfiguredSandbox wanted, KeyOrigin origin) {
        return inSequence(
                wanted.apiKeys(), key -> apiKeys.addKey(sandbox, key, origin).invoke(added -> {
                    if (!added) {
                        throw new SeedFailure(wanted.place() + ".api_keys."
                                + wanted.apiKeys().indexOf(key) + " selects another sandbox already");
                    }
                }));
    }

    /** Runs a step for each item, one after the other: the steps share a session. */
    private static <T> Uni<Void> inSequence(List<T> items, Function<T, Uni<?>> step) {
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
