package io.krakenemulator.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The variables that docs/settings.md names. */
public final class SettingsPage {

    private static final Path PAGE = Path.of("docs/settings.md");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_<>]*)`");

    private SettingsPage() {}

    /** Returns whether the page has a variable, also as one of all sandboxes. */
    public static boolean has(String variable) throws IOException {
        return VARIABLE.matcher(Files.readString(PAGE))
                .results()
                .map(name -> name.group(1).replace("<NAME>", "[A-Z0-9_]+"))
                .anyMatch(variable::matches);
    }
}
