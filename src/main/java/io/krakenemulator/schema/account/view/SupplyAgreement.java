package io.krakenemulator.schema.account.view;

import io.krakenemulator.validation.Problems;
import java.time.LocalDate;
import java.util.List;

/**
 * An agreement to supply one supply point, in either of its two forms: one of the supply point's own {@code agreements}, or
 * one of the account's {@code contracts}.
 *
 * @param place where it is, from the account inwards: field names and zero-based positions
 * @param isContract whether it is one of the account's contracts
 * @param effectiveTo the first day that it does not cover, or {@code null}
 */
public record SupplyAgreement(
        List<Object> place, boolean isContract, String tariffCode, LocalDate effectiveFrom, LocalDate effectiveTo) {

    /** Returns where problems of the agreement are reported. */
    public Problems.Spot at(Problems problems, String field) {
        return problems.at(place.toArray()).at(field);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && endsAfter(day);
    }

    /** Returns whether the agreement covers the day or ends later. */
    public boolean endsAfter(LocalDate day) {
        return effectiveTo == null || effectiveTo.isAfter(day);
    }
}
