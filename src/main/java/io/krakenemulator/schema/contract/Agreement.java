package io.krakenemulator.schema.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An agreement to supply one meter point on one tariff, of either fuel. It is no type of the wire, where each fuel has
 * a list of its own; it holds the questions that both answer.
 */
public sealed interface Agreement permits ElectricityAgreement, GasAgreement {

    String tariffCode();

    /** First day, inclusive. */
    LocalDate effectiveFrom();

    /** Returns the day after the last, or {@code null} while the agreement is open. */
    LocalDate effectiveTo();

    Instant agreedAt();

    Instant ratesAgreedAt();

    String businessContractIdentifier();

    AgreementIntermediaryDetails intermediary();

    List<? extends BespokeRate> bespokeTariffRates();

    List<RateOverride> rateOverrides();

    List<ProductCharacteristic> characteristics();

    /** Returns whether the agreement covers a day. */
    default boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom()) && (effectiveTo() == null || day.isBefore(effectiveTo()));
    }
}
