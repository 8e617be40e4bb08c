package io.krakenemulator.registration;

import io.krakenemulator.validation.reference.MeterPointStep;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.reference.MeterPointStatus;
import io.krakenemulator.validation.Facts.Fuel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The statuses that a meter point walks through once its registration is sent. Nothing runs in the background: where a
 * meter point stands follows from the time that has passed on the sandbox's clock.
 *
 * <p>The sequence of the real service is not public; the default one is the plain case, our inference from the names of the
 * statuses.
 */
final class RegistrationScript {

    private static final Duration ACCEPTED_AFTER = Duration.ofHours(1);
    private static final Duration DETAILS_AFTER = Duration.ofHours(5);

    private static final RegistrationScript ELECTRICITY = new RegistrationScript(List.of(
            new Step(MeterPointStatus.REGISTRATION_REQUESTED, Duration.ZERO),
            new Step(MeterPointStatus.REGISTRATION_ACCEPTED, ACCEPTED_AFTER),
            new Step(MeterPointStatus.MTD_RECEIVED, DETAILS_AFTER),
            new Step(MeterPointStatus.ON_SUPPLY, null)));

    /** Meter technical details are sent on the electricity side only. */
    private static final RegistrationScript GAS = new RegistrationScript(List.of(
            new Step(MeterPointStatus.REGISTRATION_REQUESTED, Duration.ZERO),
            new Step(MeterPointStatus.REGISTRATION_ACCEPTED, ACCEPTED_AFTER),
            new Step(MeterPointStatus.ON_SUPPLY, null)));

    private final List<Step> steps;

    private RegistrationScript(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * A status, and when it comes.
     *
     * @param after the time since the step before, or since the registration for the first one; {@code null} for at once, or,
     *     with ON_SUPPLY, for the first moment of the first day of supply
     */
    private record Step(MeterPointStatus status, Duration after) {

        /** Whether the step comes no later than a moment, seen from the step before. */
        boolean hasCome(Instant now, Instant before, Instant supplyStart) {
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
     * @param walk the steps that the sandbox rules; empty for the ordinary ones
     */
    static RegistrationScript of(List<MeterPointStep> walk, Fuel fuel) {
        if (walk.isEmpty()) {
            return fuel == Fuel.GAS ? GAS : ELECTRICITY;
        }
        return new RegistrationScript(walk.stream()
                .map(step -> new Step(step.status(), step.after()))
                .toList());
    }

    /**
     * The status at a moment.
     *
     * @return empty while the first step has not come
     */
    Optional<MeterPointStatus> statusAt(Instant now, Instant registeredAt, LocalDate supplyStart) {
        var supply = supplyStart.atStartOfDay(Sandbox.ZONE).toInstant();
        MeterPointStatus status = null;
        var before = registeredAt;
        for (var step : steps) {
            if (!step.hasCome(now, before, supply)) {
                break;
            }
            before = step.at(before, supply);
            status = step.status();
        }
        return Optional.ofNullable(status);
    }
}
