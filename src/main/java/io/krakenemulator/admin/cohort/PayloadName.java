package io.krakenemulator.admin.cohort;

/** The kinds of payloads that a check takes, by the name of its query parameter. */
public enum PayloadName {
    ACCOUNTS,
    PRODUCTS,
    NOTES,
    TRANSACTIONS,
    STATEMENTS,
    INSTRUCTIONS
}
