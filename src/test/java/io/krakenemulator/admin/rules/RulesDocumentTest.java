package io.krakenemulator.admin.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.cases.Rules;
import io.krakenemulator.validation.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} agrees with the rule book. After a change of rules, have it written anew:
 * {@code ./mvnw test -Dtest=RulesDocumentTest -Dupdate}.
 */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- Written by RulesDocumentTest, from here -->\n";
    private static final String END = "<!-- to here -->\n";

    private final List<RuleView> book =
            new RuleListing(new RuleBook(Rules.all()), new ObjectMapper().findAndRegisterModules()).list();

    @Test
    void documentHasEveryCheck() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, DOCUMENT + " has lost the marks around its tables");
        String tables = tables();
        if (System.getProperty("update") != null) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + tables + document.substring(end));
            return;
        }
        assertEquals(
                tables,
                document.substring(begin, end),
                DOCUMENT + " is not what the rule book says. Have it written anew:"
                        + " ./mvnw test -Dtest=RulesDocumentTest -Dupdate");
    }

    private String tables() {
        var text = new StringBuilder(
                "\n## Shape\n\nThese checks apply to every field. Their codes are those of Django REST Framework,"
                        + " but for those of control calls and seed files.\n\n");
        text.append("| Code | What must hold | Known from |\n|---|---|---|\n");
        of(RuleKind.SHAPE)
                .forEach(rule -> text.append("| `%s` | %s | %s |\n".formatted(rule.name(), rule.says(), source(rule))));
        text.append(
                "\n## Constraints\n\nThese checks apply to single fields.\n\n| Constraint | What must hold | Code | Known from | Fields |\n");
        text.append("|---|---|---|---|---|\n");
        of(RuleKind.CONSTRAINT)
                .forEach(rule -> text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(rule.name(), rule.says(), quote(rule.codes()), source(rule), quote(rule.checks()))));
        text.append("\n## Rules\n\nOf whole objects, by the schema of the object.\n");
        of(RuleKind.RULE).stream()
                .collect(Collectors.groupingBy(RulesDocumentTest::typeOf, TreeMap::new, Collectors.toList()))
                .forEach((type, rules) -> text.append("\n### " + type + "\n\n" + table("Rule", rules)));
        text.append(
                "\n## Calls\n\nThese checks apply to the import process, the import supplier and stored data. No payload shows these by"
                        + " itself.\n\n");
        text.append("| Code | What must hold | Known from |\n|---|---|---|\n");
        of(RuleKind.CALL)
                .forEach(rule -> text.append("| `%s` | %s | %s |\n".formatted(rule.name(), rule.says(), source(rule))));
        text.append(
                "\n## Answers\n\nThese are the codes of answers as a whole. A GraphQL error has its code as `errorCode`."
                        + "\n\n| Code | Reason | Known from |\n|---|---|---|\n");
        of(RuleKind.ANSWER)
                .forEach(rule ->
                        text.append("| %s | %s | %s |\n".formatted(quote(rule.codes()), rule.says(), source(rule))));
        return text.append("\n").toString();
    }

    private static String table(String title, List<RuleView> rules) {
        return rules.stream()
                .map(rule -> "| %s | %s | %s | %s |\n"
                        .formatted(rule.name(), rule.says(), quote(rule.codes()), source(rule)))
                .collect(Collectors.joining(
                        "", "| " + title + " | What must hold | Codes | Known from |\n|---|---|---|---|\n", ""));
    }

    private List<RuleView> of(RuleKind kind) {
        return book.stream().filter(rule -> rule.kind() == kind).toList();
    }

    private static String typeOf(RuleView rule) {
        var place = rule.checks().get(0);
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }

    private static String source(RuleView rule) {
        var source = rule.source().name().toLowerCase(Locale.ROOT);
        var text = rule.publishedName() == null ? source : source + ": " + rule.publishedName();
        return rule.strictOnly() ? text + "; strict only" : text;
    }

    private static String quote(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
