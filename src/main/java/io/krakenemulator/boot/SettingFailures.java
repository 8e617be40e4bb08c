package io.krakenemulator.boot;

import io.smallrye.config.ConfigValidationException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the settings that the configuration library refuses into one line, under the names of their variables. */
final class SettingFailures {

    /** The library's sentence for a value that cannot be converted. */
    private static final Pattern NOT_CONVERTED = Pattern.compile(
            ".*config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted (.*)",
            Pattern.DOTALL);

    private static final Pattern PROPERTY = Pattern.compile("\\b(?:emulator|quarkus)(?:\\.[\\w\"-]+)+");

    private SettingFailures() {}

    /** Returns the settings that are wrong, and why. A value that several settings take by default is named for each of them. */
    static String oneLine(ConfigValidationException failure) {
        return IntStream.range(0, failure.getProblemCount())
                .mapToObj(i -> sentence(failure.getProblem(i).getMessage()))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("; "));
    }

    private static String sentence(String problem) {
        var value = NOT_CONVERTED.matcher(problem);
        var sentence = value.matches()
                ? variable(value.group(1)) + " is \"" + value.group(2) + "\", which is wrong: " + value.group(3)
                : PROPERTY.matcher(problem).replaceAll(name -> Matcher.quoteReplacement(variable(name.group())));
        return sentence.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Returns the name of the environment variable that sets a property. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
