package io.krakenemulator.admin.cohort;

/** The verdicts that an answer lists, by the name of its query parameter. */
enum ListedVerdicts {
    ALL,
    FAILED
}
