package io.krakenemulator.schema.account.rules.process;

import io.krakenemulator.schema.account.TaskParameters;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = TaskParameters.class,
        says = "A schedule window must not open in the past.",
        source = Source.PUBLISHED,
        published = "Validate that schedule_window_start is not in the past.",
        codes = ScheduleWindowOpensFromNow.IN_PAST,
        field = "schedule_window_start")
final class ScheduleWindowOpensFromNow implements Rule<TaskParameters> {
    static final String IN_PAST = "schedule_window_start_in_past";

    @Override
    public void check(TaskParameters window, Facts facts, Problems problems) {
        if (window.scheduleWindowStart() != null && window.scheduleWindowStart().isBefore(facts.now())) {
            problems.at("schedule_window_start").add(IN_PAST, "The window starts in the past.");
        }
    }
}
