package io.krakenemulator.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.ApiKeys;
import io.krakenemulator.sandbox.FirstKey;
import io.krakenemulator.sandbox.KeyOrigin;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.SandboxClocks;
import io.krakenemulator.sandbox.SandboxConfigurations;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.validation.OperatorDocuments;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SandboxSeedingTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    @Inject
    OperatorDocuments documents;

    @Inject
    SandboxSeeding seeding;

    @Inject
    Sandboxes sandboxes;

    @Inject
    ApiKeys apiKeys;

    @Inject
    SandboxClocks clocks;

    @Inject
    SandboxConfigurations configurations;

    @Inject
    SandboxLifecycle lifecycle;

    @Inject
    EditedConfiguration edited;

    @Inject
    SandboxConfig settings;

    @Inject
    Event<FirstKey> firstKeys;

    @AfterEach
    void removeWhatWasCreated() throws Throwable {
        run("delete from sandbox where name like 'seeded-%'");
        run("update api_key set origin = 'BUILT_IN' where origin <> 'BUILT_IN'");
        for (var first : ConfiguredSandboxes.readShipped(documents).all()) {
            var sandbox = await(() -> sandboxes.findByName(first.name()));
            for (var key : first.apiKeys()) {
                await(() -> apiKeys.addKey(sandbox, key, KeyOrigin.BUILT_IN));
            }
        }
    }

    @Test
    void firstStartCreatesTheShippedSandboxes() throws Throwable {
        var guide = await(() -> sandboxes.findByApiKey("12345"));
        assertEquals("guide", guide.name());
        assertEquals(SandboxClock.frozen(Instant.parse("2019-08-06T12:00:00Z")), guide.clock());
        assertEquals(
                "default",
                await(() -> sandboxes.findByApiKey("sk_sandbox_default")).name());
        var schema = await(() -> sandboxes.findByApiKey("sk_sandbox_schema"));
        assertEquals("schema", schema.name());
        assertEquals(Dialect.SCHEMA, schema.dialect());
        assertEquals(List.of("12345"), await(() -> apiKeys.apiKeys(guide)));
        assertEquals(guide, await(() -> sandboxes.findById(guide.id())));
        assertEquals(3, await(apiKeys::firstKeys).size());
        for (var unknown : new String[] {"", "1234", "12345 ", "\0", null}) {
            assertNull(await(() -> sandboxes.findByApiKey(unknown)));
        }
    }

    @Test
    void secondStartChangesNothing() throws Throwable {
        var before = await(sandboxes::findAll);
        seeding.seed();
        assertEquals(before, await(sandboxes::findAll));
    }

    @Test
    void configuredSandboxesTakeTheShippedKeysAway() throws Throwable {
        seeding.seed(configuration("sandboxes: [{name: seeded-a, api_keys: [key-a]}]"));

        assertNull(await(() -> sandboxes.findByApiKey("12345")));
        assertEquals(List.of(), await(apiKeys::firstKeys));
        assertEquals("seeded-a", await(() -> sandboxes.findByApiKey("key-a")).name());
    }

    @Test
    void operatorWithoutShippedSandboxesLosesOnlyTheirKeys() throws Throwable {
        var before = await(sandboxes::findAll);
        seeding.seed(configuration("sandboxes: [{name: seeded-a, api_keys: [key-a]}]"));
        for (var first : ConfiguredSandboxes.readShipped(documents).all()) {
            var sandbox = await(() -> sandboxes.findByName(first.name()));
            for (var key : first.apiKeys()) {
                await(() -> apiKeys.addKey(sandbox, key, KeyOrigin.BUILT_IN));
            }
        }

        withoutShipped().seed();

        assertNull(await(() -> sandboxes.findByApiKey("12345")));
        assertNull(await(() -> sandboxes.findByApiKey("sk_sandbox_default")));
        assertEquals("seeded-a", await(() -> sandboxes.findByApiKey("key-a")).name());
        assertEquals(before.size() + 1, await(sandboxes::findAll).size());
    }

    private SandboxSeeding withoutShipped() {
        var none = new SeedConfig() {
            @Override
            public Optional<String> seed() {
                return Optional.empty();
            }

            @Override
            public boolean shippedSandboxes() {
                return false;
            }
        };
        return new SandboxSeeding(
                documents, sandboxes, apiKeys, configurations, lifecycle, edited, none, settings, firstKeys);
    }

    @Test
    void keysFollowTheConfigurationAndTheRestStays() throws Throwable {
        seeding.seed(
                configuration("sandboxes: [{name: seeded-a, api_keys: [k1, k2]}, {name: seeded-b, api_keys: [k3]}]"));
        var before = await(() -> sandboxes.findByName("seeded-a"));
        await(() -> apiKeys.addKey(before, "created-at-run-time", KeyOrigin.MADE));

        seeding.seed(configuration("sandboxes: [{name: seeded-a, api_keys: [k3, k2], seed: other},"
                + " {name: seeded-b, api_keys: [k1]}]"));

        var after = await(() -> sandboxes.findByName("seeded-a"));
        assertEquals(before, after);
        assertEquals(List.of("created-at-run-time", "k2", "k3"), await(() -> apiKeys.apiKeys(after)));
        assertEquals("seeded-b", await(() -> sandboxes.findByApiKey("k1")).name());
    }

    private static final String REFERENCE_DATA = "import_suppliers: [{code: A_1}], operations_teams: [{name: North}]";

    private static ConfiguredSandboxes editedConfiguration(String settings) throws JsonProcessingException {
        return configuration("sandboxes: [{name: seeded-a, api_keys: [k1], " + settings + "}]");
    }

    private static ConfiguredSandboxes uneditedConfiguration() throws JsonProcessingException {
        return editedConfiguration(
                "clock: {mode: frozen, at: '2020-01-01T00:00:00Z'}, reference_data: {" + REFERENCE_DATA + "}");
    }

    /** Starts with a configuration and returns the warnings of the start. */
    private List<String> warnings(ConfiguredSandboxes configuration) {
        var warnings = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(EditedConfiguration.class.getName());
        logger.addHandler(handler);
        try {
            seeding.seed(configuration);
        } finally {
            logger.removeHandler(handler);
        }
        return warnings;
    }

    @Test
    void uneditedConfigurationCausesNoWarning() throws Throwable {
        assertEquals(List.of(), warnings(uneditedConfiguration()));
        assertEquals(List.of(), warnings(uneditedConfiguration()));

        // Other keys, another order, the default written out: the same settings
        assertEquals(
                List.of(),
                warnings(configuration(
                        "sandboxes: [{name: seeded-a, api_keys: [k9], seed: seeded-a, dialect: guide, reference_data:"
                                + " {operations_teams: [{name: North}], import_suppliers: [{code: A_1}]},"
                                + " clock: {at: '2020-01-01T00:00:00.000Z', mode: frozen}}]")));
    }

    @Test
    void editedSettingsAreNamedInAWarning() throws Throwable {
        seeding.seed(uneditedConfiguration());

        var warnings = warnings(editedConfiguration(
                "seed: other, strictness: strict, reference_data: {" + REFERENCE_DATA + ", campaigns: [{slug: new}]}"));

        assertEquals(
                List.of(
                        "sandbox=seeded-a exists and keeps its settings. The configuration has been edited since the sandbox"
                                + " was created and is not applied in: seed, clock, strictness, reference_data.campaigns."
                                + " To apply it, delete the sandbox (DELETE /emulator/v1/sandboxes/seeded-a) and start again."),
                warnings);
    }

    @Test
    void warningNamesTheCallsThatApplyTheConfiguration() throws Throwable {
        seeding.seed(uneditedConfiguration());

        var warnings =
                warnings(editedConfiguration("clock: {mode: live}, reference_data: {import_suppliers: [{code: A_2}]}"));

        assertEquals(1, warnings.size());
        assertEquals(
                "sandbox=seeded-a exists and keeps its settings. The configuration has been edited since the sandbox was"
                        + " created and is not applied in: clock, reference_data.import_suppliers,"
                        + " reference_data.operations_teams. To apply it, call PUT /emulator/v1/sandboxes/seeded-a/clock"
                        + " and PUT /emulator/v1/sandboxes/seeded-a/reference-data, or delete the sandbox (DELETE"
                        + " /emulator/v1/sandboxes/seeded-a) and start again.",
                warnings.get(0));
    }

    @Test
    void changesAtRunTimeCauseNoWarning() throws Throwable {
        seeding.seed(uneditedConfiguration());
        await(() -> clocks.set("seeded-a", SandboxClock.live()));
        await(() -> lifecycle.reset("seeded-a"));

        assertEquals(List.of(), warnings(uneditedConfiguration()));
    }

    @Test
    void warningEndsOnceTheConfigurationIsApplied() throws Throwable {
        seeding.seed(uneditedConfiguration());
        var live = editedConfiguration("clock: {mode: live}, reference_data: {" + REFERENCE_DATA + "}");
        assertEquals(1, warnings(live).size());

        await(() -> clocks.set("seeded-a", SandboxClock.live()));

        assertEquals(List.of(), warnings(live));
    }

    @Test
    void sandboxWithoutStoredConfigurationIsComparedWithItsState() throws Throwable {
        seeding.seed(uneditedConfiguration());
        run("update sandbox set configuration = null where name = 'seeded-a'");

        assertEquals(List.of(), warnings(uneditedConfiguration()));
        var warnings = warnings(editedConfiguration("seed: other, reference_data: {" + REFERENCE_DATA + "}"));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("is not applied in: seed. To apply it"), () -> warnings.get(0));
    }

    @Test
    void keyOfAnotherSandboxIsRefusedAndNothingIsCreated() throws Throwable {
        seeding.seed(configuration("sandboxes: [{name: seeded-a, api_keys: [k1]}]"));

        var failure = assertThrows(
                SeedFailure.class,
                () -> seeding.seed(configuration("sandboxes: [{name: seeded-b, api_keys: [k0, k1]}]")));

        assertEquals("seed: sandboxes.0.api_keys.1 selects another sandbox already", failure.getMessage());
        assertNull(await(() -> sandboxes.findByName("seeded-b")));
    }

    @Test
    void replicasThatStartTogetherCreateEachSandboxOnce() throws Throwable {
        var file = configuration("sandboxes: [{name: seeded-a, api_keys: [k1]}, {name: seeded-b, api_keys: [k2]}]");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var starts = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> seeding.seed(file), threads))
                    .toList();
            starts.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }

        assertNotNull(await(() -> sandboxes.findByApiKey("k1")));
        assertEquals("seeded-b", await(() -> sandboxes.findByApiKey("k2")).name());
    }

    private static ConfiguredSandboxes configuration(String yaml) throws JsonProcessingException {
        var all = new ArrayList<ConfiguredSandbox>();
        var file = YAML.readTree(yaml);
        var entries = ConfiguredSandboxesTest.DOCUMENTS
                .read(file, SeedSandbox.File.class)
                .value()
                .sandboxes();
        for (int i = 0; i < entries.size(); i++) {
            all.add(new ConfiguredSandbox(
                    "seed: sandboxes." + i,
                    entries.get(i),
                    file.path("sandboxes").get(i)));
        }
        return new ConfiguredSandboxes(all);
    }

    private static void run(String statement) throws Throwable {
        await(() -> Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement).executeUpdate())));
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
