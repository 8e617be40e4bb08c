package io.krakenemulator.documentation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that can be set.
 *
 * @param property its name, such as {@code emulator.admin.key}; a part that the operator chooses stands in angle brackets
 * @param type what it may be, in words
 * @param byDefault what it is when nothing is set, in words
 * @param meaning what its Javadoc says
 */
record Setting(String property, String type, String byDefault, String meaning) {

    private static final Pattern CHOSEN = Pattern.compile("<[a-z]+>");
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^A-Za-z0-9<>]");

    /** The name of the environment variable that sets it. */
    String variable() {
        return NO_PART_OF_A_NAME.matcher(property).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Whether it is this setting that the variable of that name sets. */
    boolean isSetBy(String name) {
        return name.equals(variable()) || matches(variable().toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }

    boolean isCalled(String name) {
        return name.equals(property) || matches(property, name);
    }

    private static boolean matches(String form, String name) {
        return name.matches(CHOSEN.matcher(form.replace(".", "\\.")).replaceAll("[A-Za-z0-9_-]+"));
    }
}
