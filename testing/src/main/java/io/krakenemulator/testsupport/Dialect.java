package io.krakenemulator.testsupport;

import java.util.Locale;

/** The form of a sandbox's answers. */
public enum Dialect {

    /** The dialect of the sandbox that is copied. */
    INHERITED,

    /** The form that the Customer Migrations Guide prints. */
    GUIDE,

    /** The form that the published OpenAPI document states. */
    SCHEMA,

    /** The keys of either form. */
    BOTH;

    /** Returns the name of the dialect in the control API. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
