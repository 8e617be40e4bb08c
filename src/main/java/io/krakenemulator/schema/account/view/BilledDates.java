package io.krakenemulator.schema.account.view;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.schema.metering.GasMeter;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.MeterPoint;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The dates up to which consumption was billed, wherever a payload gives them: for the account, its supply points, gas
 * meters and electricity registers.
 *
 * @param earliest {@code null} when the payload gives none
 * @param latest {@code null} when the payload gives none
 */
public record BilledDates(LocalDate earliest, LocalDate latest) {

    /** Computes the dates of an account. */
    public static BilledDates of(EnergyAccount account) {
        var dates = account.supplyAddresses().stream()
                .flatMap(address -> address.meterPoints().stream())
                .flatMap(BilledDates::ofMeterPoint);
        var all = Stream.concat(Stream.of(account).map(EnergyAccount::lastBilledToDate), dates)
                .filter(Objects::nonNull)
                .toList();
        return all.isEmpty()
                ? new BilledDates(null, null)
                : new BilledDates(Collections.min(all), Collections.max(all));
    }

    private static Stream<LocalDate> ofMeterPoint(MeterPoint point) {
        return Stream.concat(
                Stream.of(point).map(MeterPoint::lastBilledToDate),
                point.meters().stream().flatMap(BilledDates::ofMeter));
    }

    private static Stream<LocalDate> ofMeter(Meter meter) {
        if (meter instanceof GasMeter gas) {
            return Stream.of(gas).map(GasMeter::lastBilledToDate);
        }
        return ((ElectricityMeter) meter).registers().stream().map(ElectricityRegister::lastBilledToDate);
    }

    /** Returns whether the payload gives any date. */
    public boolean isKnown() {
        return earliest != null;
    }
}
