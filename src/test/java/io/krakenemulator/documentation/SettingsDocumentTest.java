package io.krakenemulator.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/settings.md} agrees with the configuration interfaces. After a change of them, have it written anew:
 * {@code ./mvnw test -Dtest=SettingsDocumentTest -Dupdate}.
 */
class SettingsDocumentTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path DOCUMENT = Path.of("docs/settings.md");
    private static final Path VARIABLES = Path.of("src/main/resources/settings/variables.txt");
    private static final String BEGIN = "<!-- Written by SettingsDocumentTest, from here -->\n";
    private static final String END = "<!-- to here -->\n";

    /** A property of ours, as it stands in a string of the sources. Names of metrics look the same. */
    private static final Pattern PROPERTY = Pattern.compile("(?<!builder\\()\"(emulator(?:\\.[a-z][a-z-]*)+)\"");

    /** Names of files look like properties. */
    private static final Set<String> FILES = Set.of("emulator.lock");

    /** A variable of ours in a text; one that ends with an underscore is the beginning of several. */
    private static final Pattern VARIABLE = Pattern.compile("(?<![A-Z_])EMULATOR_[A-Z0-9_<>]+");

    private static List<Setting> settings;

    @BeforeAll
    static void read() throws IOException {
        settings = Settings.of(SOURCES);
    }

    @Test
    void documentHasEverySetting() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, DOCUMENT + " has lost the marks around its table");

        String table = table();
        if (System.getProperty("update") != null) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
            return;
        }
        assertEquals(
                table,
                document.substring(begin, end),
                DOCUMENT + " is not what the configuration interfaces say. Have it written anew:"
                        + " ./mvnw test -Dtest=SettingsDocumentTest -Dupdate");
    }

    private static String table() {
        return settings.stream()
                .map(setting -> String.format(
                        "| `%s` | `%s` | %s | %s | %s |\n",
                        setting.variable(),
                        setting.property(),
                        cell(setting.type()),
                        cell(setting.byDefault()),
                        cell(setting.meaning())))
                .collect(Collectors.joining(
                        "", "| Variable | Property | Kind | Default | Meaning |\n|---|---|---|---|---|\n", ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** The start warns of variables that this list has not. */
    @Test
    void listOfVariablesHasEverySetting() throws IOException {
        var variables = settings.stream().map(Setting::variable).sorted().collect(Collectors.joining("\n", "", "\n"));
        if (System.getProperty("update") != null) {
            Files.createDirectories(VARIABLES.getParent());
            Files.writeString(VARIABLES, variables);
            return;
        }
        assertEquals(variables, Files.readString(VARIABLES));
    }

    /** A property that code reads by its name must also be in a configuration interface, which documents it. */
    @Test
    void everyPropertyThatCodeReadsIsDocumented() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path file : files(SOURCES, ".java")) {
            for (String property : findAll(PROPERTY, file, 1)) {
                boolean known = FILES.contains(property)
                        || settings.stream()
                                .anyMatch(setting -> setting.isCalled(property)
                                        || setting.property().startsWith(property + "."));
                if (!known) {
                    unknown.add(property + " in " + file);
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyVariableThatIsWrittenOfExists() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        texts.addAll(files(Path.of("docs"), ""));
        texts.addAll(files(Path.of("deploy"), ""));
        Set<String> unknown = new TreeSet<>();
        for (Path text : texts) {
            for (String variable : findAll(VARIABLE, text, 0)) {
                if (settings.stream().noneMatch(setting -> isMeant(variable, setting))) {
                    unknown.add(variable + " in " + text);
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    /**
     * Returns whether a variable is a setting. The former name of a setting is documented while it works: see
     * RenamedSettings. A secret may come from a file: see SecretFiles.
     */
    private static boolean isMeant(String written, Setting setting) {
        String variable =
                written.replace("EMULATOR_JUDGING_", "EMULATOR_VALIDATION_").replaceFirst("_FILE$", "");
        return variable.endsWith("_") ? setting.mayBegin(variable) : setting.isSetBy(variable);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    private static List<String> findAll(Pattern pattern, Path file, int group) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }
}
