package io.krakenemulator.admin.referee;

import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.referee.RefereeRule;
import io.krakenemulator.referee.RefereeTerms;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads the query parameters of a report. */
final class RefereeQuery {

    private static final Duration USUAL_AGE = Duration.ofDays(7);
    private static final Duration USUAL_GRACE = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(3650);

    private RefereeQuery() {}

    /** Returns the terms; fails with 400 if a parameter is not valid. Each may be {@code null}. */
    static RefereeTerms read(String stagedAge, String grace, String rule) {
        var query = new QueryReader();
        var age = query.parse(
                "staged_age", stagedAge, RefereeQuery::duration, "must be a duration such as P7D, P3650D at most");
        var patience =
                query.parse("grace", grace, RefereeQuery::duration, "must be a duration such as PT60S, P3650D at most");
        var one = query.choice("rule", rule, RefereeRule.class);
        query.check();
        return new RefereeTerms(
                age == null ? USUAL_AGE : age,
                patience == null ? USUAL_GRACE : patience,
                one == null ? List.of(RefereeRule.values()) : List.of(one));
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(length -> !length.isNegative() && length.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
