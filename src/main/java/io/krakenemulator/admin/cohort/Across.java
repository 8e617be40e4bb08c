package io.krakenemulator.admin.cohort;

/** Whether lines are judged against each other, by the name of its query parameter. */
enum Across {
    TRUE,
    FALSE
}
