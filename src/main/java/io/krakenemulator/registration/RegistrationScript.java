package io.krakenemulator.registration;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.reference.MeterPointStatus;
import io.krakenemulator.validation.reference.MeterPointStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sequence of statuses of a meter point after its registration is sent. Nothing runs in the background: the status follows
 * from the time that has passed on the sandbox's clock.
 *
 * <p>The sequence of the real service is not public. We infer the default one from the names of the statuses.
 */
final class RegistrationScript {

    private static final Duration ACCEPTED_AFTER = Duration.ofHours(1);
    private static final Duration DETAILS_AFTER = Duration.ofHours(5);

    private static final RegistrationScript ELECTRICITY = new RegistrationScript(List.of(
            new Step(MeterPointStatus.REGISTRATION_REQUESTED, Duration.ZERO),
            new Step(MeterPointStatus.REGISTRATION_ACCEPTED, ACCEPTED_AFTER),
            new Step(MeterPointStatus.MTD_RECEIVED, DETAILS_AFTER),
            new Step(MeterPointStatus.ON_SUPPLY, null)));

    /** Only electricity has meter technical details. */
    private static final RegistrationScript GAS = new RegistrationScript(List.of(
            new Step(MeterPointStatus.REGISTRATION_REQUESTED, Duration.ZERO),
            new Step(MeterPointStatus.REGISTRATION_ACCEPTED, ACCEPTED_AFTER),
            new Step(MeterPointStatus.ON_SUPPLY, null)));

    private final List<Step> steps;

    private RegistrationScript(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * A status and its time.
     *
     * @param after the time since the previous step, or since the registration; {@code null} for at once, or, with ON_SUPPLY,
     *     for the start of the first day of supply
     */
    private record Step(MeterPointStatus status, Duration after) {

        /** Returns whether the step is reached at a moment. */
        boolean isReached(Instant now, Instant before, Instant supplyStart) {
            return waitsForSupply()
                    ? !now.isBefore(before) && !now.isBefore(supplyStart)
                    : after == null || Duration.between(before, now).compareTo(after) >= 0;
        }

        Instant at(Instant before, Instant supplyStart) {
            if (waitsForSupply()) {
                return before.isAfter(supplyStart) ? before : supplyStart;
            }
            return after == null ? before : before.plus(after);
        }

        private boolean waitsForSupply() {
            return after == null && status == MeterPointStatus.ON_SUPPLY;
        }
    }

    /**
     * Returns the status sequence of a meter point.
     *
     * @param steps the steps in the reference data of the sandbox; empty for the default ones. A step of an earlier release
     *     whose status is not known now is skipped
     */
    static RegistrationScript of(List<MeterPointStep> steps, Fuel fuel) {
        var known = steps.stream()
                .filter(step -> step != null && step.status() != null)
                .map(step -> new Step(step.status(), step.after()))
                .toList();
        if (known.isEmpty()) {
            return fuel == Fuel.GAS ? GAS : ELECTRICITY;
        }
        return new RegistrationScript(known);
    }

    /** Returns the status at a moment; empty before the first step. */
    Optional<MeterPointStatus> statusAt(Instant now, Instant registeredAt, LocalDate supplyStart) {
        var supply = supplyStart.atStartOfDay(Sandbox.ZONE).toInstant();
        MeterPointStatus status = null;
        var before = registeredAt;
        for (var step : steps) {
            if (!step.isReached(now, before, supply)) {
                break;
            }
            before = step.at(before, supply);
            status = step.status();
        }
        return Optional.ofNullable(status);
    }
}
