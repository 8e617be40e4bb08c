package io.krakenemulator.sandbox;

import java.util.regex.Pattern;

/** What a sandbox may be called: letters, digits, dots, dashes and underscores, up to 63, a letter or digit first. */
public final class SandboxName {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private SandboxName() {}

    public static boolean isValid(String name) {
        return name != null && FORM.matcher(name).matches();
    }
}
