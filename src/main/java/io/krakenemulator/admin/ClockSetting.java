package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.Shape;
import io.krakenemulator.lifecycle.SandboxForm;
import io.krakenemulator.validation.Problem;
import java.time.Duration;

/** The forms in which the clock of a sandbox is set. */
final class ClockSetting {

    /** Far enough for every test, near enough for every calendar. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Shape DURATION = (value, at, problems) -> {
        if (!Shape.duration().problems(value).isEmpty()) {
            problems.accept(new Problem(
                    at, "invalid", "must be a duration of days, hours, minutes and seconds, as P1D or PT1H30M"));
            return;
        }
        var duration = Duration.parse(value.textValue());
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            problems.accept(new Problem(at, "invalid", "must lead forward, by a hundred years at most"));
        }
    };

    private static final Shape ADVANCE = Shape.object().with("advance", DURATION);

    /** A mode or a step, not both. */
    static final Shape SHAPE =
            (value, at, problems) -> (value.has("advance") ? ADVANCE : SandboxForm.CLOCK).check(value, at, problems);

    private ClockSetting() {}

    /** How far the clock is to be moved; {@code null} when it is to be set. */
    static Duration advance(JsonNode setting) {
        return setting.has("advance") ? Duration.parse(setting.path("advance").textValue()) : null;
    }
}
