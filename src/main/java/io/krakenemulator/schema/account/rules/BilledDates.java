package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.GasMeter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The dates up to which consumption was billed, gathered from wherever in a payload they are said: the account, its supply
 * points, gas meters and electricity registers.
 */
public record BilledDates(List<LocalDate> all) {

    public static BilledDates of(EnergyAccount account) {
        var dates = new ArrayList<LocalDate>();
        dates.add(account.lastBilledToDate());
        for (var point : SupplyPoint.of(account)) {
            dates.add(point.meterPoint().lastBilledToDate());
            for (var meter : point.meterPoint().meters()) {
                if (meter instanceof GasMeter gas) {
                    dates.add(gas.lastBilledToDate());
                } else if (meter instanceof ElectricityMeter electricity) {
                    electricity.registers().forEach(register -> dates.add(register.lastBilledToDate()));
                }
            }
        }
        return new BilledDates(dates.stream().filter(Objects::nonNull).toList());
    }

    /** The earliest, or {@code null} when none is said. */
    public LocalDate earliest() {
        return all.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** The latest, or {@code null} when none is said. */
    public LocalDate latest() {
        return all.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
