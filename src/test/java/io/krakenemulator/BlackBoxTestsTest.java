package io.krakenemulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Asserts that each test of the application in the tests' own process also runs against the packaged application, on the
 * JVM and native: {@code FooIT} extends {@code FooTest}. The exceptions are listed here, each with its reason.
 */
class BlackBoxTestsTest {

    private static final String PLANS = "asks the database for the plans of statements that no interface shows";
    private static final String ROWS = "writes rows that no interface can bring about";
    private static final String RESOURCES = "needs resources that only the tests have";
    private static final String SANDBOXES =
            "puts sandboxes of its own, and their clocks, in the place of the stored ones";
    private static final String BEANS = "calls beans of the application";

    private static final Map<String, String> IN_PROCESS_ONLY = new TreeMap<>(Map.ofEntries(
            Map.entry("AccountListQueryPlanTest", PLANS),
            Map.entry("AccountPlanTest", PLANS),
            Map.entry("CodeSumsTest", ROWS),
            Map.entry("RefereeTest", ROWS),
            Map.entry("CohortPlanTest", PLANS),
            Map.entry("CohortRowsTest", ROWS),
            Map.entry("FaultPlanTest", PLANS),
            Map.entry("ImportPlanTest", PLANS),
            Map.entry("InstructionPlanTest", PLANS),
            Map.entry("NotePlanTest", PLANS),
            Map.entry("MeterPointPlanTest", PLANS),
            Map.entry("StatementPlanTest", PLANS),
            Map.entry("TransactionPlanTest", PLANS),
            Map.entry("JournalPlanTest", PLANS),
            Map.entry("KeptCheckPlanTest", PLANS),
            Map.entry("KeptCheckRowsTest", ROWS),
            Map.entry("LongAccountListTest", ROWS),
            Map.entry("AccountStoreTest", ROWS),
            Map.entry("BadInputTest", RESOURCES),
            Map.entry("CallJournalTest", ROWS),
            Map.entry("CatalogueTest", BEANS),
            Map.entry("ContractFilterTest", RESOURCES),
            Map.entry("DataImportAuthenticationTest", SANDBOXES),
            Map.entry("DeferredCheckTest", BEANS),
            Map.entry("EmulatorSandboxTest", SANDBOXES),
            Map.entry("ValidationMemoryTest", BEANS),
            Map.entry("LeaseTest", ROWS),
            Map.entry("ObtainKrakenTokenTest", SANDBOXES),
            Map.entry("OpenApiTest", RESOURCES),
            Map.entry("ProcessingStoreTest", ROWS),
            Map.entry("QueryPlanTest", PLANS),
            Map.entry("RegistrationStoreTest", ROWS),
            Map.entry("SandboxSeedingTest", BEANS),
            Map.entry("ScheduleLeaseTest", ROWS),
            Map.entry("SchedulePlanTest", PLANS),
            Map.entry("ScheduleStoreTest", ROWS),
            Map.entry("SigningKeysTest", BEANS),
            Map.entry("SlotsPlanTest", PLANS)));

    private static Map<String, JavaClass> tests;

    @BeforeAll
    static void read() {
        tests = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("io.krakenemulator")
                        .stream()
                        .collect(Collectors.toMap(JavaClass::getName, type -> type));
    }

    private static List<JavaClass> inProcess() {
        return tests.values().stream()
                .filter(type -> type.isAnnotatedWith(QuarkusTest.class))
                .toList();
    }

    private static boolean isRunOnThePackage(JavaClass test) {
        JavaClass packaged = tests.get(test.getName().replaceFirst("Test$", "IT"));
        return packaged != null
                && packaged.isAnnotatedWith(QuarkusIntegrationTest.class)
                && packaged.isAssignableTo(test.getName());
    }

    @Test
    void everyTestRunsOnThePackageOrSaysWhyNot() {
        assertFalse(inProcess().isEmpty());
        var withoutPackage = new TreeSet<String>();
        for (JavaClass test : inProcess()) {
            if (!isRunOnThePackage(test)) {
                withoutPackage.add(test.getSimpleName());
            }
        }
        assertEquals(IN_PROCESS_ONLY.keySet(), withoutPackage);
    }
}
