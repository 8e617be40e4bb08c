package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.metering.Meter;
import java.time.LocalDate;

/** The readings of a meter, whichever list they are in. */
final class MeterReadings {

    private MeterReadings() {}

    static boolean takenOn(Meter meter, LocalDate day) {
        return meter.transferReadings().stream()
                        .anyMatch(reading -> reading.readingDate().equals(day))
                || meter.readingHistory().stream()
                        .anyMatch(reading -> reading.readingDate().equals(day));
    }
}
