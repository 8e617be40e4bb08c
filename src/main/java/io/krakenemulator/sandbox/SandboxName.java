package io.krakenemulator.sandbox;

import java.util.regex.Pattern;

/** The names that sandboxes may have. */
public final class SandboxName {

    /** The form of a name: a letter or digit first. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

    /** The detail that refuses another text. */
    public static final String DETAIL = "must be text of letters, digits, dots, dashes and underscores, 63 at most";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private SandboxName() {}

    /** Returns whether a sandbox may have a name. */
    public static boolean isValid(String name) {
        return name != null && PATTERN.matcher(name).matches();
    }
}
