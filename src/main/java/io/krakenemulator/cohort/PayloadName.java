package io.krakenemulator.cohort;

import java.util.Locale;

/** The kinds of payloads that a check takes, by the name of its query parameter. */
public enum PayloadName {
    ACCOUNTS,
    PRODUCTS,
    NOTES,
    TRANSACTIONS,
    STATEMENTS,
    INSTRUCTIONS;

    /** Returns the value of the query parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
