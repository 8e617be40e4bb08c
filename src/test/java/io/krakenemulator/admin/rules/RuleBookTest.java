package io.krakenemulator.admin.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.krakenemulator.SourceFiles;
import io.krakenemulator.cases.Rules;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.StatedCode;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.constraint.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rule book holds every check and every code, and each check is stated in plain sentences. */
class RuleBookTest {

    private static final int LONGEST_SENTENCE = 25;
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.:])\\s+(?=[A-Z`])");

    private static final Pattern WRITES_CODE = Pattern.compile("put\\(\"(?:code|errorCode)\"");

    /** A filter, the answers to products, and a change of suppliers name no errors by these keys. */
    private static final Set<String> WRITERS_OF_CODES = Set.of(
            "AccountFilter",
            "Answers",
            "ApiFailure",
            "BothDialect",
            "CohortWriter",
            "CommonAnswers",
            "ControlDocumentFilter",
            "EntryForm",
            "DialectRenderer",
            "ErrorFormat",
            "ImportError",
            "JournalFilter",
            "KeptErrors",
            "KrakenGraphQLError",
            "ReferenceData",
            "VerdictCounts");

    private static List<RuleView> book;
    private static JavaClasses code;

    @BeforeAll
    static void read() {
        book = new RuleListing(new RuleBook(Rules.all()), new ObjectMapper().findAndRegisterModules()).list();
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.krakenemulator");
    }

    @Test
    void everyDeclaredCodeIsInTheBook() {
        var declared = new TreeSet<String>();
        Rules.all()
                .forEach(rule -> declared.addAll(
                        List.of(rule.getClass().getAnnotation(Validates.class).codes())));
        code.stream()
                .filter(type -> type.isAnnotatedWith(ErrorCode.class))
                .forEach(type ->
                        declared.add(type.getAnnotationOfType(ErrorCode.class).code()));
        statedCodes().forEach(stated -> declared.add(stated.code()));
        var stated = new TreeSet<String>();
        book.forEach(rule -> stated.addAll(rule.codes()));
        assertEquals(declared, stated);
    }

    /** Returns the codes that are declared outside of annotations, wherever the code declares them. */
    private static Stream<StatedCode> statedCodes() {
        return code.stream()
                .filter(type -> type.isAssignableTo(StatedCode.class) && !type.isInterface())
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(StatedCode.class::cast);
    }

    @Test
    void statedCodesAreConstants() {
        ArchRuleDefinition.classes()
                .that()
                .implement(StatedCode.class)
                .should()
                .beEnums()
                .because("a code that is created at run time is in no book")
                .check(code);
    }

    /** Code that passes a code as text could report one that is declared nowhere. */
    @Test
    void onlyTheEngineNamesCodesOfProblemsInTexts() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.krakenemulator.validation..")
                .should()
                .callConstructor(Problem.class, Attr.class, String.class, String.class, Origin.class)
                .because("the rule book holds every code, and each problem has the origin of its code")
                .check(code);
    }

    /**
     * These classes take the codes that they write from a declared code or from a problem. {@code CohortTest} compares the codes of
     * generated faults with the verdicts of the engine.
     */
    @Test
    void codesAreWrittenInFewPlaces() throws IOException {
        var writers = new TreeSet<String>();
        for (var file : SourceFiles.ofJava()) {
            if (file.startsWith("src/main")
                    && WRITES_CODE.matcher(Files.readString(file)).find()) {
                writers.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        assertEquals(WRITERS_OF_CODES, writers);
    }

    @Test
    void namesAreUnique() {
        var seen = new HashSet<String>();
        assertEquals(
                List.of(),
                book.stream()
                        .map(RuleView::name)
                        .filter(name -> !seen.add(name))
                        .toList());
    }

    /** The guide states some codes that the schema has no name for. */
    @Test
    void publishedRulesHaveTheirPublishedName() {
        var wrong = book.stream()
                .filter(rule -> rule.kind() == RuleKind.RULE || rule.kind() == RuleKind.CONSTRAINT)
                .filter(rule -> (rule.source() == Source.PUBLISHED) != (rule.publishedName() != null))
                .map(RuleView::name)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyCheckIsStatedInOneOrTwoShortSentences() {
        var wrong = new TreeSet<String>();
        for (var rule : book) {
            var sentences = BETWEEN_SENTENCES.split(rule.says());
            boolean isShort = Stream.of(sentences).allMatch(one -> one.split("\\s+").length <= LONGEST_SENTENCE);
            if (sentences.length > 2 || !isShort || !rule.says().endsWith(".")) {
                wrong.add(rule.name() + ": " + rule.says());
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void typeSelectsRulesOfItselfItsUnionAndItsFields() {
        var names = new RuleListing(new RuleBook(Rules.all()), new ObjectMapper().findAndRegisterModules())
                .listForType("GasMeter").orElseThrow().stream()
                        .map(RuleView::name)
                        .toList();
        assertTrue(names.containsAll(List.of("MeterSerialNumber", "SmartFieldsNeedSmartMeter")), names.toString());
        assertTrue(!names.contains("RegistersDifferInTpr") && !names.contains("required"), names.toString());
    }
}
