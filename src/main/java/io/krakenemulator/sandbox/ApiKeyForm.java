package io.krakenemulator.sandbox;

/** The form that API keys have. */
public final class ApiKeyForm {

    /** The form of a key. */
    public static final String FORM = "[\\x21-\\x7E]{1,255}";

    /** The form in words. */
    public static final String REQUIREMENT = "must be text of visible ASCII characters, 255 at most";

    /** The detail that refuses another text. It does not show the text, which is a secret. */
    public static final String DETAIL = REQUIREMENT + " (put numbers in quotes)";

    private ApiKeyForm() {}
}
