package io.krakenemulator.schema.account.rules;

import java.time.LocalDate;

/**
 * An agreement to supply one supply point, in whichever of its two forms it came: among the supply point's own
 * {@code agreements}, or as one of the account's {@code contracts}.
 *
 * @param contract the position among the account's contracts; -1 for an agreement of the supply point itself
 * @param agreement the position among the supply point's agreements; -1 for a contract
 * @param effectiveTo the first day that it does not cover, or {@code null}
 */
public record SupplyAgreement(
        int contract, int agreement, String tariffCode, LocalDate effectiveFrom, LocalDate effectiveTo) {

    /** Whether it is one of the account's contracts. */
    public boolean contractual() {
        return contract >= 0;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && endsAfter(day);
    }

    /** Whether it is in force on some day after the given one, or on that day itself. */
    public boolean endsAfter(LocalDate day) {
        return effectiveTo == null || effectiveTo.isAfter(day);
    }
}
