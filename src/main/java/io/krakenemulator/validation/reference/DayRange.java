package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of days of the month, both ends included. */
@RegisterForReflection
@Schema(name = "DayRange", description = "A range of days of the month, both ends included.")
public record DayRange(
        @Min(1) @Schema(description = "The first day.", defaultValue = "1")
        Integer min,

        @Min(1) @Schema(description = "The last day.", defaultValue = "28")
        Integer max)
        implements CrossChecked {

    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    /** Returns the first day. */
    public int first() {
        return min == null ? 1 : min;
    }

    /** Returns the last day. */
    public int last() {
        return max == null ? LAST_DAY_OF_EVERY_MONTH : max;
    }

    /** Returns whether a day is in the range. */
    public boolean includes(int day) {
        return day >= first() && day <= last();
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (min != null && max != null && min > max) {
            problems.at().add(ShapeCheck.INVALID, "has a min above its max");
        }
    }
}
