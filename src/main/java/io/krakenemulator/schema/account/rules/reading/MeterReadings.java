package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.metering.Meter;
import java.time.LocalDate;

/** Searches the readings of a meter in both lists. */
final class MeterReadings {

    private MeterReadings() {}

    static boolean hasReadingOn(Meter meter, LocalDate day) {
        return meter.transferReadings().stream()
                        .anyMatch(reading -> reading.readingDate().equals(day))
                || meter.readingHistory().stream()
                        .anyMatch(reading -> reading.readingDate().equals(day));
    }
}
