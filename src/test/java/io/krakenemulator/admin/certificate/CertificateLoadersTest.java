package io.krakenemulator.admin.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs loaders of ours through certificates: good ones pass every scenario, and each defect is caught. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CertificateLoadersTest {

    private static final int SCENARIOS_AT_ONCE = 10;
    private static final long PATIENCE_MILLIS = 15_000;

    @ParameterizedTest
    @EnumSource
    void goodLoaderPassesEveryScenario(GoodLoaders loader) throws Exception {
        var certificate = CertificateCalls.createParsed("{'accounts':3,'seed':11}");
        var id = certificate.path("id").asText();
        try {
            var cohort = CertificateCalls.cohort(id);
            var threads = Executors.newFixedThreadPool(SCENARIOS_AT_ONCE);
            try {
                List<Future<?>> runs = StreamSupport.stream(
                                certificate.path("scenarios").spliterator(), false)
                        .<Future<?>>map(scenario -> threads.submit(() ->
                                loader.create(CertificateCalls.client(scenario)).run(cohort)))
                        .toList();
                for (var run : runs) {
                    run.get();
                }
            } finally {
                threads.shutdownNow();
            }
            var judged = CertificateCalls.judge(id);
            assertEquals(List.of(), failures(judged));
            assertTrue(judged.path("passed").booleanValue());
            assertEquals(40, judged.path("scenarios_passed").intValue());
        } finally {
            CertificateCalls.delete(id);
        }
    }

    private static List<String> failures(JsonNode judged) {
        return StreamSupport.stream(judged.path("scenarios").spliterator(), false)
                .filter(scenario -> !scenario.path("verdict").asText().equals("passed"))
                .map(scenario -> scenario.path("scenario").asText() + " "
                        + scenario.path("verdict").asText() + " " + scenario.path("differences"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void defectIsCaughtByItsScenario(DefectiveLoaders loader) throws Exception {
        var certificate = CertificateCalls.createParsed(
                "{'accounts':4,'seed':11,'scenarios':['" + loader.scenario().wire() + "']}");
        var id = certificate.path("id").asText();
        try {
            loader.create(CertificateCalls.client(certificate.path("scenarios").get(0)))
                    .run(CertificateCalls.cohort(id));
            if (loader.rule() == null) {
                await(() -> verdict(id).equals("failed"));
                var judged = CertificateCalls.judge(id).at("/scenarios/0");
                assertTrue(judged.path("differences").size() > 0);
            } else {
                await(() -> CertificateCalls.judge(id).findValuesAsText("rule").contains(loader.rule()));
            }
        } finally {
            CertificateCalls.delete(id);
        }
    }

    private static String verdict(String id) {
        return CertificateCalls.judge(id).at("/scenarios/0/verdict").asText();
    }

    /** The facts of calls reach the database a little later. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "the defect was not caught");
            Thread.sleep(200);
        }
    }
}
