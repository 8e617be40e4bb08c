package io.krakenemulator.admin.cohort;

/** Whether the list of expected failures is applied, by the name of its query parameter. */
enum Expected {
    TRUE,
    FALSE
}
