package io.krakenemulator.schema.account.rules.process;

import io.krakenemulator.schema.account.TaskParameters;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = TaskParameters.class,
        says = "A schedule window must close within four days from now.",
        source = Source.PUBLISHED,
        published = "Validate that schedule_window_end does not exceed 4 days in the future",
        codes = ScheduleWindowClosesSoon.TOO_FAR,
        field = "schedule_window_end")
final class ScheduleWindowClosesSoon implements Rule<TaskParameters> {
    static final String TOO_FAR = "schedule_window_end_too_far_in_future";

    @Override
    public void check(TaskParameters window, Facts facts, Problems problems) {
        if (window.scheduleWindowEnd() != null
                && window.scheduleWindowEnd().isAfter(facts.now().plus(TaskParameters.FURTHEST))) {
            problems.at("schedule_window_end").add(TOO_FAR, "The window ends more than four days from now.");
        }
    }
}
