package io.krakenemulator.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.reference.MeterPointStatus;
import io.krakenemulator.validation.reference.MeterPointStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationScriptTest {

    private static final Instant REGISTERED = Instant.parse("2019-08-06T12:00:00Z");
    private static final LocalDate SUPPLY_START = LocalDate.parse("2019-09-01");

    private static Optional<MeterPointStatus> statusAfterHours(int hours, List<MeterPointStep> steps) {
        return RegistrationScript.of(steps, Fuel.GAS)
                .statusAt(REGISTERED.plus(Duration.ofHours(hours)), REGISTERED, SUPPLY_START);
    }

    @Test
    void stepsWithoutAStatusAreSkipped() {
        var steps = Arrays.asList(
                new MeterPointStep(MeterPointStatus.AREGI_SENT, null),
                new MeterPointStep(null, Duration.ofHours(1)),
                null,
                new MeterPointStep(MeterPointStatus.LOST, Duration.ofHours(2)));

        assertEquals(Optional.of(MeterPointStatus.AREGI_SENT), statusAfterHours(1, steps));
        assertEquals(Optional.of(MeterPointStatus.LOST), statusAfterHours(2, steps));
    }

    @Test
    void scriptWithoutAnyKnownStatusIsTheDefaultOne() {
        var steps = Collections.singletonList(new MeterPointStep(null, null));

        assertEquals(Optional.of(MeterPointStatus.REGISTRATION_ACCEPTED), statusAfterHours(1, steps));
    }
}
