package io.krakenemulator.validation;

import java.util.List;

/**
 * A problem of a named rule, with what led to it.
 *
 * @param problem the problem as the rule reports it, in the caller's spelling
 * @param rule the rule
 * @param type the record that the rule checked
 * @param object its place
 * @param consultations the rule's questions about the reference data, for all of the object
 * @param readsClock whether the rule read the sandbox's clock
 */
record TracedProblem(
        Problem problem,
        RuleBook.Entry rule,
        Class<?> type,
        Attr object,
        List<Consultation> consultations,
        boolean readsClock) {}
