package io.krakenemulator.validation;

import java.util.List;

/**
 * Runs the named rules over a payload that was read.
 *
 * <p>From leaves to root; an object's rules run only when everything beneath it is well formed. A rule that fails
 * silences no other, so that one answer shows as much as can be known. In a payload without problems, rules then derive
 * the values that it leaves out.
 */
public final class Judge {

    private final RuleBook rules;

    public Judge(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * Judges a payload.
     *
     * @param strict whether rules that run only in strict sandboxes take part
     */
    public <T> Judgement<T> judge(Reading<T> reading, Facts facts, boolean strict) {
        for (var object : reading.objects()) {
            for (var rule : rules.over(object.value().getClass())) {
                if (strict || !rule.strictOnly()) {
                    rule.check(
                            object.value(),
                            object.cleaned(),
                            facts,
                            new Problems(reading.problems(), object.at(), rule.codes()));
                }
            }
        }
        if (reading.problems().found() == 0) {
            derive(reading, facts, strict);
        }
        return conclude(reading);
    }

    private void derive(Reading<?> reading, Facts facts, boolean strict) {
        for (var object : reading.objects()) {
            for (var rule : rules.over(object.value().getClass())) {
                if (strict || !rule.strictOnly()) {
                    rule.derive(object.value(), facts, object.cleaned());
                }
            }
        }
    }

    /** Concludes without rules: for payloads whose shape is all there is to judge. */
    public static <T> Judgement<T> conclude(Reading<T> reading) {
        var problems = reading.problems();
        return new Judgement<>(
                reading.value(),
                reading.cleaned(),
                problems.found() == 0 ? List.of() : new PayloadOrder(reading.payload()).arrange(problems.kept()),
                problems.found());
    }
}
