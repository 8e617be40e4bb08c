package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.time.Instant;
import java.util.function.Function;

/**
 * A moment must not be later than the sandbox's now. It may be absent.
 *
 * @param <T> the record with the moment
 */
public abstract class NotInFuture<T> implements Rule<T> {
    private final String field;
    private final Function<T, Instant> moment;
    private final String code;

    protected NotInFuture(String field, Function<T, Instant> moment, String code) {
        this.field = field;
        this.moment = moment;
        this.code = code;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        var at = moment.apply(object);
        if (at != null && at.isAfter(facts.now())) {
            problems.at(field).add(code, at + " is in the future; the sandbox's time is " + facts.now() + ".");
        }
    }
}
