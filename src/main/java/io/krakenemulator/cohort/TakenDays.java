package io.krakenemulator.cohort;

import java.util.TreeMap;

/**
 * The lines that have taken one value, each for some days. The periods never overlap, because a line takes nothing that an
 * earlier line has. The lines come in their order.
 */
public final class TakenDays {

    private final TreeMap<Integer, Taken> byFirstDay = new TreeMap<>();

    /**
     * A line that has taken the value for some days.
     *
     * @param line the position of the line, from 1
     * @param fromDay the first day, counted from 1970
     * @param untilDay the day after the last one
     */
    public record Taken(long line, int fromDay, int untilDay) {}

    /**
     * Returns the earlier line that has the value on one of some days; {@code null} if there is none. Of several lines it is the
     * one whose days begin last.
     */
    public Taken find(int fromDay, int untilDay) {
        var last = byFirstDay.lowerEntry(untilDay);
        return last != null && last.getValue().untilDay() > fromDay ? last.getValue() : null;
    }

    /** Lets a line take the value. No earlier line may have it on these days. */
    public void take(long line, int fromDay, int untilDay) {
        byFirstDay.put(fromDay, new Taken(line, fromDay, untilDay));
    }
}
