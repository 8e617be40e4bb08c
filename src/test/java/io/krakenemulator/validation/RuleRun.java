package io.krakenemulator.validation;

import java.util.List;

/** Runs one rule over one object, for tests of rules by themselves. */
public final class RuleRun {

    private static final int CAP = 100;

    private RuleRun() {}

    /** Returns the problems that a rule reports, as {@code code attr} pairs. Attrs are relative to the object. */
    public static <T> List<String> by(Rule<T> rule, T object, Facts facts) {
        var problems = new ProblemList(CAP);
        var codes = List.of(rule.getClass().getAnnotation(Validates.class).codes());
        rule.check(
                object,
                facts,
                new Problems(
                        problems,
                        Attr.ROOT,
                        new Origin.NamedRule(rule.getClass().getSimpleName()),
                        codes));
        return problems.list().stream()
                .map(problem -> problem.code() + " " + problem.at())
                .toList();
    }
}
