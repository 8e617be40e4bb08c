package io.krakenemulator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the architecture, each with its reason. */
class ArchitectureTest {

    private static final String ROOT = "io.krakenemulator";

    private static final String[] FEATURES = {
        ROOT + ".importing..",
        ROOT + ".scheduling..",
        ROOT + ".product..",
        ROOT + ".note..",
        ROOT + ".transaction..",
        ROOT + ".statement..",
        ROOT + ".instruction..",
        ROOT + ".registration..",
        ROOT + ".account.."
    };

    private static final Set<String> QUERIES_OF_PANACHE = Set.of(
            "find",
            "findAll",
            "list",
            "listAll",
            "count",
            "delete",
            "deleteAll",
            "deleteById",
            "update",
            "stream",
            "streamAll");

    private static final Set<String> QUERIES_OF_HIBERNATE =
            Set.of("createQuery", "createSelectionQuery", "createMutationQuery", "createNamedQuery");

    /** A longer file holds more than one topic. */
    private static final int MOST_LINES = 400;

    private static JavaClasses code;

    @BeforeAll
    static void read() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    private static void holds(ArchRule rule) {
        rule.check(code);
    }

    @Test
    void packagesHaveNoCycles() {
        holds(slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature must be readable, testable and removable without its callers"));
    }

    @Test
    void topicsOfTheControlApiHaveNoCycles() {
        holds(slices().matching(ROOT + ".admin.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a topic must be readable without those that use it"));
    }

    @Test
    void engineKnowsNoPayload() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".validation..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAPackage(ROOT + ".validation.."))))
                .because("a field or a rule is added without touching the engine"));
    }

    @Test
    void payloadTypesKnowTheEngineOnly() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".schema..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAnyPackage(ROOT + ".schema..", ROOT + ".validation..", ROOT + ".dialect.."))))
                .because("records and rules never look anything up: the outside world comes through Facts"));
    }

    @Test
    void nothingUsesTheControlApi() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".admin..")
                .because("the control API stands outside of the emulated interface and must be removable"));
    }

    @Test
    void linesAreJudgedWithoutAServer() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".cohort..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..", ROOT + ".database..")
                                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                                resideInAPackage("io.quarkus.runtime.annotations"))))
                        .because(
                                "other programs judge with the jar of the engine; EngineJarTest holds all its classes to that"));
    }

    @Test
    void processingKnowsNeitherPayloadsNorHttp() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".processing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".payload..",
                        ROOT + ".schema..",
                        ROOT + ".validation..",
                        ROOT + ".web..",
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..")
                .because("slots, leases and waiting are the same for any work, whoever asks for it"));
    }

    @Test
    void servicesOfFeaturesReturnDomainResults() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .and()
                .areNotAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".web..", "jakarta.ws.rs..", "org.jboss.resteasy..")
                .because("a rejection is a value: only resources and web turn it into a status and a body"));
    }

    @Test
    void outcomesKnowOnlyTheEngine() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".outcome..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAnyPackage(ROOT + ".outcome..", ROOT + ".validation.."))))
                .because("each feature returns rejections and each dialect renders them, independently of each other"));
    }

    @Test
    void resourcesHoldNoPersistence() {
        holds(noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.quarkus.hibernate..", "io.vertx.sqlclient..")
                .because("a resource says what the interface is; services and repositories say how"));
    }

    @Test
    void rulesAreRegisteredByTheirAnnotation() {
        holds(classes()
                .that()
                .implement(Rule.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .beAnnotatedWith(Validates.class)
                .andShould()
                .resideInAPackage(ROOT + ".schema..rules..")
                .because("@Validates is the only registration, and the rule book is found in one place"));
    }

    @Test
    void timeIsTheSandboxes() {
        holds(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("every now and today comes from the sandbox's clock, or a test could not set it"));
    }

    @Test
    void queriesAreInSql() {
        holds(noClasses()
                .should()
                .callMethodWhere(describe(
                        "a query language of entities is translated",
                        call -> isOfPanache(call.getTarget())
                                        && QUERIES_OF_PANACHE.contains(
                                                call.getTarget().getName())
                                || call.getTargetOwner().getPackageName().startsWith("org.hibernate.reactive")
                                        && QUERIES_OF_HIBERNATE.contains(
                                                call.getTarget().getName())))
                .because("the first query that is translated holds up its event loop for seconds on a cold JVM"));
    }

    private static boolean isOfPanache(AccessTarget.CodeUnitCallTarget target) {
        return target.resolveMember()
                .filter(member ->
                        member.getOwner().getPackageName().startsWith("io.quarkus.hibernate.reactive.panache"))
                .isPresent();
    }

    @Test
    void nothingBlocksAThreadToWait() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".boot..")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("requests are served on event loops, which nothing may hold up"));
    }

    @Test
    void noStaticFieldHoldsABuffer() {
        holds(
                noFields()
                        .that()
                        .areStatic()
                        .should()
                        .haveRawType(Buffer.class)
                        .because(
                                "static fields are set while the native executable is built, and a buffer cannot be part of it"));
    }

    @Test
    void filesAreShort() throws IOException {
        var files = SourceFiles.ofJava();
        assertFalse(files.isEmpty());
        var tooLong = new TreeSet<String>();
        for (var file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(Set.of(), tooLong, "split files of more than " + MOST_LINES + " lines by topic");
    }
}
