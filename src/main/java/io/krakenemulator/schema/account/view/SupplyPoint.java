package io.krakenemulator.schema.account.view;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.schema.metering.GasMeter;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A supply point of an account, with what the payload says about it elsewhere. It knows its agreements in either form, and
 * its last billed dates even if the account gives them.
 *
 * @param address the position of its supply address
 * @param position its position in the supply address
 * @param agreements its own agreements if it has any, or else the account's contracts for it
 */
public record SupplyPoint(
        EnergyAccount account, int address, int position, MeterPoint meterPoint, List<SupplyAgreement> agreements) {

    /** Returns the supply points of an account, in the payload's order. */
    static List<SupplyPoint> of(EnergyAccount account) {
        var contracts = contractsByMeterPoint(account);
        var points = new ArrayList<SupplyPoint>();
        for (int i = 0; i < account.supplyAddresses().size(); i++) {
            var meterPoints = account.supplyAddresses().get(i).meterPoints();
            for (int j = 0; j < meterPoints.size(); j++) {
                var point = meterPoints.get(j);
                // A meter point that is listed twice is an error by itself. Its contracts go to the first.
                var own = contracts.remove(point.identifier().strip());
                var agreements = point.agreements().isEmpty() && own != null ? own : agreementsOf(point, i, j);
                points.add(new SupplyPoint(account, i, j, point, agreements));
            }
        }
        return points;
    }

    private static List<SupplyAgreement> agreementsOf(MeterPoint point, int address, int position) {
        var agreements = new ArrayList<SupplyAgreement>();
        for (int i = 0; i < point.agreements().size(); i++) {
            var one = point.agreements().get(i);
            var place = List.<Object>of("supply_addresses", address, "meter_points", position, "agreements", i);
            agreements.add(new SupplyAgreement(place, false, one.tariffCode(), one.effectiveFrom(), one.effectiveTo()));
        }
        return agreements;
    }

    private static Map<String, List<SupplyAgreement>> contractsByMeterPoint(EnergyAccount account) {
        var contracts = new HashMap<String, List<SupplyAgreement>>();
        for (int i = 0; i < account.contracts().size(); i++) {
            var one = account.contracts().get(i);
            contracts
                    .computeIfAbsent(one.mpxn().strip(), first -> new ArrayList<>())
                    .add(new SupplyAgreement(
                            List.of("contracts", i), true, one.tariffCode(), one.effectiveFrom(), one.effectiveTo()));
        }
        return contracts;
    }

    /** Returns where problems of the meter point are reported. */
    public Problems.Spot at(Problems problems) {
        return problems.at("supply_addresses", address, "meter_points", position);
    }

    /** Returns where problems of its agreements as a whole are reported. */
    public Problems.Spot agreementsAt(Problems problems) {
        return !agreements.isEmpty() && agreements.get(0).isContract()
                ? problems.at("contracts")
                : at(problems).at("agreements");
    }

    /** Returns whether supply goes on after a day, so that there is something to bill. */
    public boolean isBillableAfter(LocalDate day) {
        return meterPoint.supplyEndDate() == null || meterPoint.supplyEndDate().isAfter(day);
    }

    /** Returns the last billed date of the supply point as a whole, or {@code null}. */
    public LocalDate billedTo() {
        return meterPoint.lastBilledToDate() != null ? meterPoint.lastBilledToDate() : account.lastBilledToDate();
    }

    /** Returns the last billed date of a register, or {@code null}. */
    public LocalDate billedTo(ElectricityRegister register) {
        return register.lastBilledToDate() != null ? register.lastBilledToDate() : billedTo();
    }

    /**
     * Returns the last billed date of a meter, or {@code null}. An electricity meter has that of its latest settlement
     * register.
     */
    public LocalDate billedTo(Meter meter) {
        if (meter instanceof GasMeter gas) {
            return gas.lastBilledToDate() != null ? gas.lastBilledToDate() : billedTo();
        }
        return ((ElectricityMeter) meter)
                .registers().stream()
                        .filter(ElectricityRegister::isSettlementRegister)
                        .map(ElectricityRegister::lastBilledToDate)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseGet(this::billedTo);
    }

    /** Returns whether supply has ended and all of it was billed, so that nothing is left to bill. */
    public boolean isFullyBilled(Meter meter) {
        var billedTo = billedTo(meter);
        return billedTo != null && meterPoint.supplyEndDate() != null && !billedTo.isBefore(meterPoint.supplyEndDate());
    }

    /** Returns its meters that are not removed. */
    public List<? extends Meter> activeMeters() {
        return meterPoint.meters().stream().filter(Meter::isActive).toList();
    }
}
