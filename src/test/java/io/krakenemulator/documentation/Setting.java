package io.krakenemulator.documentation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that can be set.
 *
 * @param property its name, such as {@code emulator.admin.key}; a part that the operator chooses stands in angle brackets
 * @param type the allowed values, in words
 * @param byDefault the default, in words
 * @param meaning the text of its Javadoc
 */
record Setting(String property, String type, String byDefault, String meaning) {

    private static final Pattern CHOSEN = Pattern.compile("<[A-Za-z]+>");
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^A-Za-z0-9<>]");

    /** Returns the name of the environment variable that sets it. */
    String variable() {
        return NO_PART_OF_A_NAME.matcher(property).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Returns whether it is this setting that the variable of that name sets. */
    boolean isSetBy(String name) {
        return name.equals(variable()) || form(variable()).matcher(name).matches();
    }

    /** Returns whether the name of its variable may begin like that. */
    boolean mayBegin(String beginning) {
        var reading = form(variable()).matcher(beginning);
        return variable().startsWith(beginning) || !reading.matches() && reading.hitEnd();
    }

    boolean isCalled(String name) {
        return name.equals(property) || form(property).matcher(name).matches();
    }

    private static Pattern form(String name) {
        return Pattern.compile(CHOSEN.matcher(name.replace(".", "\\.")).replaceAll("[A-Za-z0-9_-]+"));
    }
}
