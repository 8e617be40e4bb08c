package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.HalfHourly;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account that was billed before must give a last billed date for each active meter."
                + " Ended supply and half-hourly meter points are exempt.",
        source = Source.PUBLISHED,
        published = "Validate that a last billed to date has been provided correctly",
        codes = LastBilledDatesAreComplete.MISSING)
final class LastBilledDatesAreComplete extends AccountRule {
    static final String MISSING = "last_billed_to_date_not_found";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        boolean billed =
                view.ledgers().stream().anyMatch(ledger -> !ledger.historical().isEmpty() || ledger.closed() != null);
        if (!billed) {
            return;
        }
        view.supplyPoints().stream()
                .filter(point -> lacksDate(point, facts))
                .findFirst()
                .ifPresent(point -> problems.at("last_billed_to_date")
                        .add(
                                MISSING,
                                "last_billed_to_date is required for each meter of meter point "
                                        + point.meterPoint().identifier() + "."));
    }

    private static boolean lacksDate(SupplyPoint point, Facts facts) {
        return point.isBillableAfter(facts.today())
                && !HalfHourly.is(point.meterPoint())
                && point.activeMeters().stream().anyMatch(meter -> lacksDate(point, meter));
    }

    private static boolean lacksDate(SupplyPoint point, Meter meter) {
        if (!(meter instanceof ElectricityMeter electricity)) {
            return point.billedTo(meter) == null;
        }
        return electricity.registers().stream()
                .filter(ElectricityRegister::isSettlementRegister)
                .anyMatch(register -> point.billedTo(register) == null);
    }
}
