package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.Locale;
import java.util.function.Function;

/**
 * A market participant id must be registered for the fuel of the supply point. It may be absent.
 *
 * @param <T> the record that names the participant
 */
public abstract class KnownParticipant<T> implements Rule<T> {
    public static final String CODE = "market_participant_not_found";

    private final String field;
    private final Function<T, String> mpid;
    private final Fuel fuel;

    protected KnownParticipant(String field, Function<T, String> mpid, Fuel fuel) {
        this.field = field;
        this.mpid = mpid;
        this.fuel = fuel;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        var said = mpid.apply(object);
        if (said != null
                && !said.isEmpty()
                && facts.marketParticipant(said, fuel).isEmpty()) {
            problems.at(field)
                    .addNotListed(
                            CODE,
                            "%s is not a market participant for %s: see market_participants in the reference data."
                                    .formatted(said, fuel.name().toLowerCase(Locale.ROOT)),
                            facts,
                            AskedList.ofParticipants(fuel),
                            said);
        }
    }
}
