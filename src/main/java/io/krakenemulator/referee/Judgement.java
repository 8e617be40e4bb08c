package io.krakenemulator.referee;

import java.util.List;

/**
 * The results of all rules that were asked for.
 *
 * @param lostCalls the number of calls that are missing in the facts, because the database was away for too long
 */
public record Judgement(long lostCalls, List<Ruling> rulings) {

    /** Copies the rulings. */
    public Judgement {
        rulings = List.copyOf(rulings);
    }
}
