package io.krakenemulator.schema.account.rules.process;

import io.krakenemulator.schema.account.TaskParameters;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = TaskParameters.class,
        says = "A schedule window must not close before it opens. An absent end counts with its default.",
        source = Source.PUBLISHED,
        published = "Populate start and end date times, and ensures start is before end",
        codes = ScheduleWindowOpensBeforeItCloses.REVERSED)
final class ScheduleWindowOpensBeforeItCloses implements Rule<TaskParameters> {
    static final String REVERSED = "schedule_window_start__after_end";

    @Override
    public void check(TaskParameters window, Facts facts, Problems problems) {
        if (window.opensAt(facts.now()).isAfter(window.closesAt(facts.now()))) {
            problems.at("schedule_window_start").add(REVERSED, "The window starts after its end.");
        }
    }
}
