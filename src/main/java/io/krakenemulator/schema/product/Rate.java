package io.krakenemulator.schema.product;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A price over a period, which unit rates and standing charges share. It is no type of the wire. */
public sealed interface Rate permits UnitRate, StandingCharge {

    /** Pence, without VAT. */
    BigDecimal value();

    /** First day, inclusive. */
    LocalDate validFromDate();

    /** Returns the day after the last, or {@code null} while the price holds. */
    LocalDate validToDate();

    /** Returns whether the price holds on a day. */
    default boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFromDate()) && startsBeforeEndOf(day);
    }

    /** Returns whether there is a day on which both prices hold. */
    default boolean overlaps(Rate other) {
        return isInForceOn(other.validFromDate()) && !other.isEmpty()
                || other.isInForceOn(validFromDate()) && !isEmpty();
    }

    private boolean startsBeforeEndOf(LocalDate day) {
        return validToDate() == null || day.isBefore(validToDate());
    }

    private boolean isEmpty() {
        return validFromDate().equals(validToDate());
    }
}
