package io.krakenemulator.validation;

import java.util.List;

/**
 * Runs the named rules over a payload that was read.
 *
 * <p>It goes from leaves to root. An object's rules run only if everything beneath it is well formed. A rule that fails
 * silences no other, so that one answer shows as much as can be known. If there are no problems, rules then derive the
 * values that the payload leaves out.
 */
public final class RuleEngine {

    private final RuleBook rules;

    public RuleEngine(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * Runs the rules over a payload.
     *
     * @param strict whether rules that run only in strict sandboxes take part
     */
    public <T> ValidationResult<T> run(ParsedPayload<T> parsed, Facts facts, boolean strict) {
        for (var object : parsed.objects()) {
            for (var rule : rules.over(object.value().getClass())) {
                if (strict || !rule.strictOnly()) {
                    rule.check(
                            object, facts, new Problems(parsed.problems(), object.at(), rule.origin(), rule.codes()));
                }
            }
        }
        if (parsed.problems().count() == 0) {
            derive(parsed, facts, strict);
        }
        return conclude(parsed);
    }

    private void derive(ParsedPayload<?> parsed, Facts facts, boolean strict) {
        for (var object : parsed.objects()) {
            for (var rule : rules.derivers(object.value().getClass())) {
                if (strict || !rule.strictOnly()) {
                    rule.derive(object.value(), facts, object.sentFields());
                }
            }
        }
    }

    /** Returns the result without running rules, for payloads of which only the shape is validated. */
    public static <T> ValidationResult<T> conclude(ParsedPayload<T> parsed) {
        var problems = parsed.problems();
        return new ValidationResult<>(
                parsed.value(),
                parsed.cleanedPayload(),
                problems.count() == 0 ? List.of() : new PayloadOrder(parsed.payload()).arrange(problems.list()),
                problems.count(),
                problems.cap());
    }
}
