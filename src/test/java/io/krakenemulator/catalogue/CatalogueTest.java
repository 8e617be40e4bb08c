package io.krakenemulator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.catalogue.Creation.Clash;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.NewSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.sandbox.Strictness;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.Reference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CatalogueTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sandboxes sandboxes;

    @Inject
    Catalogue catalogue;

    @Inject
    Products products;

    @Inject
    Counters counters;

    private Sandbox sandbox;

    @BeforeEach
    void createSandbox() throws Throwable {
        sandbox = await(() -> sandboxes.create(new NewSandbox(
                "catalogue-test",
                "any",
                SandboxClock.frozen(Instant.parse("2020-01-01T00:00:00Z")),
                Dialect.GUIDE,
                Strictness.GUIDE,
                "{\"products\":[],\"operations_teams\":[{\"name\":\"North\"}]}",
                "{}")));
    }

    @AfterEach
    void removeSandbox() throws Throwable {
        run("delete from sandbox where name = 'catalogue-test'");
    }

    @Test
    void productsAreStoredFoundAndEchoedAsTheyCame() throws Throwable {
        var late = product("Z-1", "T-1", "T-2");
        var early = product("A-1", "T-3");
        assertTrue(await(() -> products.create(sandbox, List.of(late, early))).isCreated());

        assertEquals(
                List.of(late.toString(), early.toString()),
                await(() -> products.documents(sandbox)).stream()
                        .map(JsonNode::toString)
                        .toList());
        assertEquals(
                "{\"products\":[" + late + "," + early + "],\"operations_teams\":[{\"name\":\"North\"}]}",
                await(() -> catalogue.wholeDocument(sandbox)).toString());
        var facts = await(() -> catalogue.facts(
                sandbox, Map.of(Lookup.TARIFF, Set.of("T-2", "nope", "\0"), Lookup.PRODUCT, Set.of("A-1", "'; --"))));
        var tariff = facts.tariff("T-2").orElseThrow();
        assertEquals(Fuel.ELECTRICITY, tariff.fuel());
        assertEquals("_A", tariff.gsp());
        assertEquals("ECONOMY7", tariff.tariffType());
        assertEquals(Set.of("ECO7_DAY", "ECO7_NIGHT"), tariff.rateTypes());
        assertEquals("Z-1", tariff.product().code());
        assertTrue(tariff.product().isVariable());
        assertFalse(tariff.product().isPrepay());
        assertTrue(facts.tariff("nope").isEmpty());
        var product = facts.product("A-1").orElseThrow();
        assertEquals(LocalDate.of(2019, 3, 26), product.availableFrom());
        assertEquals(LocalDate.of(2019, 6, 1), product.availableTo());
        assertEquals(LocalDate.of(2019, 8, 7), product.endsAt());
        assertEquals(Instant.parse("2020-01-01T00:00:00Z"), facts.now());
        assertTrue(facts.knows(Reference.OPERATIONS_TEAMS, "North"));
    }

    @Test
    void allCodesAreReadOnlyIfOneIsMissing() throws Throwable {
        await(() -> products.create(sandbox, List.of(product("A-1", "T-1", "T-2"), product("B-1", "T-3"))));
        var found = await(() ->
                catalogue.facts(sandbox, Map.of(Lookup.TARIFF, Set.of("T-1", "T-3"), Lookup.PRODUCT, Set.of("C-1"))));
        assertEquals(Set.of(), Set.copyOf(found.findSome(AskedList.ofTariffs(Fuel.ELECTRICITY))));
        assertEquals(Set.of("A-1", "B-1"), Set.copyOf(found.findSome(AskedList.ofProducts())));
        var missing = await(() -> catalogue.facts(sandbox, Map.of(Lookup.TARIFF, Set.of("T-1", "T-9"))));
        assertEquals(Set.of("T-1", "T-2", "T-3"), Set.copyOf(missing.findSome(AskedList.ofTariffs(Fuel.ELECTRICITY))));
        assertEquals(Set.of(), Set.copyOf(missing.findSome(AskedList.ofProducts())));
    }

    @Test
    void tooManyCodesAreNotRead() throws Throwable {
        await(() -> products.create(sandbox, List.of(product("A-1", "T-1"))));
        run(
                "insert into tariff select sandbox_id, 'N-' || n, product_code, fuel, gsp, payment_method, tariff_type, rate_types,"
                        + " document from tariff, generate_series(1, " + (FoundProducts.MOST_CODES - 1)
                        + ") n where tariff_code = 'T-1' and sandbox_id = " + sandbox.id());
        var all = await(() -> catalogue.facts(sandbox, Map.of(Lookup.TARIFF, Set.of("T-9"))));
        assertEquals(
                FoundProducts.MOST_CODES,
                all.findSome(AskedList.ofTariffs(Fuel.ELECTRICITY)).size());
        run(
                "insert into tariff select sandbox_id, 'M-1', product_code, fuel, gsp, payment_method, tariff_type, rate_types,"
                        + " document from tariff where tariff_code = 'T-1' and sandbox_id = " + sandbox.id());
        var tooMany = await(() -> catalogue.facts(sandbox, Map.of(Lookup.TARIFF, Set.of("T-9"))));
        assertEquals(List.of(), List.copyOf(tooMany.findSome(AskedList.ofTariffs(Fuel.ELECTRICITY))));
    }

    @Test
    void productsAreOfTheirSandboxOnly() throws Throwable {
        assertTrue(await(() -> products.create(sandbox, List.of(product("A-1", "ELEC-1234-J"))))
                .isCreated());

        var guide = await(() -> sandboxes.findByName("guide"));
        var facts = await(() ->
                catalogue.facts(guide, Map.of(Lookup.PRODUCT, Set.of("A-1"), Lookup.TARIFF, Set.of("ELEC-1234-J"))));
        assertTrue(facts.product("A-1").isEmpty());
        assertEquals(
                "TENTACLE-ELEC-1234",
                facts.tariff("ELEC-1234-J").orElseThrow().product().code());
    }

    @Test
    void codesThatExistAreToldAndNothingIsCreated() throws Throwable {
        await(() -> products.create(sandbox, List.of(product("A-1", "T-1"))));

        var creation = await(() -> products.create(
                sandbox, List.of(product("B-1", "T-2", "T-1"), product("A-1", "T-3"), product("B-1", "T-2"))));

        assertEquals(
                List.of(
                        new Clash(0, 1, "T-1"),
                        new Clash(1, -1, "A-1"),
                        new Clash(2, -1, "B-1"),
                        new Clash(2, 0, "T-2")),
                creation.clashes());
        assertEquals(1, await(() -> products.documents(sandbox)).size());
        assertEquals(1L, await(() -> counters.take(sandbox.id(), "products", 1)));
    }

    @Test
    void oneOfManyParallelCreationsWins() throws Throwable {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var calls = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return await(() -> products.create(
                                                    sandbox,
                                                    i % 2 == 0
                                                            ? List.of(product("A", "T-1"), product("B", "T-2"))
                                                            : List.of(product("B", "T-2"), product("A", "T-1"))))
                                            .isCreated();
                                } catch (Throwable e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            threads))
                    .toList();
            assertEquals(1, calls.stream().filter(CompletableFuture::join).count());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void newRevisionIsSeenAtOnce() throws Throwable {
        assertFalse(await(() -> catalogue.choices(sandbox)).knows(Reference.OPERATIONS_TEAMS, "South"));

        run("update sandbox set revision = revision + 1, reference_data ="
                + " '{\"operations_teams\":[{\"name\":\"South\"}]}' where name = 'catalogue-test'");

        var changed = await(() -> sandboxes.findByName("catalogue-test"));
        assertTrue(await(() -> catalogue.choices(changed)).knows(Reference.OPERATIONS_TEAMS, "South"));
    }

    @Test
    void guideSandboxKnowsWhatTheSamplesName() throws Throwable {
        var guide = await(() -> sandboxes.findByApiKey("12345"));
        var facts = await(() -> catalogue.facts(
                guide,
                Map.of(
                        Lookup.TARIFF, Set.of("ELEC-1234-J", "GAS-1234-J"),
                        Lookup.PRODUCT, Set.of("SOME-PRODUCT-CODE-4321"))));

        assertTrue(facts.importSupplier("TENTACLE_ENERGY").orElseThrow().isOngoing());
        var electricity = facts.tariff("ELEC-1234-J").orElseThrow();
        assertEquals(Fuel.ELECTRICITY, electricity.fuel());
        assertEquals(Set.of("STANDARD"), electricity.rateTypes());
        assertFalse(electricity.product().isPrepay());
        var gas = facts.tariff("GAS-1234-J").orElseThrow();
        assertEquals(Fuel.GAS, gas.fuel());
        assertTrue(gas.product().isPrepay());
        assertTrue(facts.product("SOME-PRODUCT-CODE-4321").isPresent());
        assertTrue(facts.marketParticipant("TENT", Fuel.ELECTRICITY).isPresent());
        assertTrue(facts.marketParticipant("TCL", Fuel.GAS).isPresent());
        var listed = Map.ofEntries(
                Map.entry(Reference.OPERATIONS_TEAMS, "Tentacle Operations"),
                Map.entry(Reference.BRANDS, "TENTACLE_ENERGY"),
                Map.entry(Reference.PRODUCT_TAGS, "domestic.test_tag"),
                Map.entry(Reference.CAMPAIGNS, "super_account"),
                Map.entry(Reference.REFERENCE_NAMESPACES, "tentacle-energy.allpay-client-reference-number"),
                Map.entry(Reference.DEBT_COLLECTION_AGENCIES, "Debt R Us"),
                Map.entry(Reference.DUNNING_PATHS, "standard_domestic"),
                Map.entry(Reference.PSR_ELECTRICITY_CODES, "01"),
                Map.entry(Reference.PSR_GAS_CODES, "01"),
                Map.entry(Reference.STANDARD_SETTLEMENT_CONFIGURATIONS, "0393"),
                Map.entry(Reference.TIME_PATTERN_REGIMES, "00043"),
                Map.entry(Reference.SALES_CHANNELS, "DIRECT"),
                Map.entry(Reference.SMART_READ_FREQUENCIES, "HALF_HOURLY"),
                Map.entry(Reference.PAYMENT_VENDORS, "STRIPE"));
        listed.forEach((list, value) -> assertTrue(facts.knows(list, value), list + " " + value));
    }

    private static JsonNode product(String code, String... tariffCodes) {
        var product = JSON.createObjectNode();
        product.put("code", code);
        product.put("description", "Preis: 1 \u20ac \"\\");
        product.put("available_from_date", "2019-03-26");
        product.put("available_to_date", "2019-06-01");
        product.put("ends_at", "2019-08-06T23:00:00Z");
        product.put("is_variable", true);
        for (var tariffCode : tariffCodes) {
            product.withArray("tariffs").add(tariff(tariffCode));
        }
        return product;
    }

    private static JsonNode tariff(String code) {
        try {
            return JSON.readTree("""
                    {"tariff_type": "ECONOMY7", "tariff_code": "%s", "gsp": "_A", "fuel": "ELECTRICITY",
                     "unit_rates": [{"rate_type": "ECO7_DAY"}, {"rate_type": "ECO7_NIGHT"}, {"rate_type": "ECO7_DAY"}]}""".formatted(code));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String statement) throws Throwable {
        await(() -> Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement).executeUpdate())));
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
