package io.krakenemulator.schema.account.rules;

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
 * One supply point of an account, with its place in the payload and everything that the payload says about it elsewhere:
 * its agreements in either form, and the date up to which it was billed where that is said for the whole account.
 *
 * @param address the position of its supply address
 * @param position its position in the supply address
 * @param agreements its agreements; its own where it has any, or else the account's contracts for it
 */
public record SupplyPoint(
        EnergyAccount account, int address, int position, MeterPoint meterPoint, List<SupplyAgreement> agreements) {

    /** The supply points of an account, in the payload's order. */
    public static List<SupplyPoint> of(EnergyAccount account) {
        var contracts = contractsByMeterPoint(account);
        var points = new ArrayList<SupplyPoint>();
        for (int i = 0; i < account.supplyAddresses().size(); i++) {
            var meterPoints = account.supplyAddresses().get(i).meterPoints();
            for (int j = 0; j < meterPoints.size(); j++) {
                var point = meterPoints.get(j);
                // Removed, for a meter point that is listed twice, which is an error by itself, has contracts once.
                var contractual = contracts.remove(point.identifier().strip());
                var agreements =
                        point.agreements().isEmpty() && contractual != null ? contractual : agreementsOf(point);
                points.add(new SupplyPoint(account, i, j, point, agreements));
            }
        }
        return points;
    }

    private static List<SupplyAgreement> agreementsOf(MeterPoint point) {
        var agreements = new ArrayList<SupplyAgreement>();
        for (int i = 0; i < point.agreements().size(); i++) {
            var one = point.agreements().get(i);
            agreements.add(new SupplyAgreement(-1, i, one.tariffCode(), one.effectiveFrom(), one.effectiveTo()));
        }
        return agreements;
    }

    private static Map<String, List<SupplyAgreement>> contractsByMeterPoint(EnergyAccount account) {
        var contracts = new HashMap<String, List<SupplyAgreement>>();
        for (int i = 0; i < account.contracts().size(); i++) {
            var one = account.contracts().get(i);
            contracts
                    .computeIfAbsent(one.mpxn().strip(), unseen -> new ArrayList<>())
                    .add(new SupplyAgreement(i, -1, one.tariffCode(), one.effectiveFrom(), one.effectiveTo()));
        }
        return contracts;
    }

    /** Where problems of the meter point are reported. */
    public Problems.Spot in(Problems problems) {
        return problems.at("supply_addresses", address, "meter_points", position);
    }

    /** Where problems of one of its agreements are reported. */
    public Problems.Spot in(Problems problems, SupplyAgreement agreement) {
        return agreement.contractual()
                ? problems.at("contracts", agreement.contract())
                : in(problems).at("agreements", agreement.agreement());
    }

    /** Where problems of its agreements as a whole are reported. */
    public Problems.Spot agreementsIn(Problems problems) {
        return !agreements.isEmpty() && agreements.get(0).contractual()
                ? problems.at("contracts")
                : in(problems).at("agreements");
    }

    /** Whether there is supply to bill from a day on: supply has no end, or a later one. */
    public boolean billableOn(LocalDate today) {
        return meterPoint.supplyEndDate() == null || meterPoint.supplyEndDate().isAfter(today);
    }

    /** The date up to which the supply point as a whole was billed, or {@code null}. */
    public LocalDate billedTo() {
        return meterPoint.lastBilledToDate() != null ? meterPoint.lastBilledToDate() : account.lastBilledToDate();
    }

    /** The date up to which one register was billed, or {@code null}. */
    public LocalDate billedTo(ElectricityRegister register) {
        return register.lastBilledToDate() != null ? register.lastBilledToDate() : billedTo();
    }

    /** The date up to which one meter was billed, or {@code null}; that of the latest settlement register. */
    public LocalDate billedTo(Meter meter) {
        if (meter instanceof GasMeter gas) {
            return gas.lastBilledToDate() != null ? gas.lastBilledToDate() : billedTo();
        }
        return ((ElectricityMeter) meter)
                .registers().stream()
                        .filter(ElectricityRegister::settlement)
                        .map(ElectricityRegister::lastBilledToDate)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseGet(this::billedTo);
    }

    /** Whether supply has ended and all of it was billed, so that nothing is left to bill. */
    public boolean fullyBilled(Meter meter) {
        var billedTo = billedTo(meter);
        return billedTo != null && meterPoint.supplyEndDate() != null && !billedTo.isBefore(meterPoint.supplyEndDate());
    }

    /** Its meters that are still there. */
    public List<? extends Meter> activeMeters() {
        return meterPoint.meters().stream().filter(Meter::active).toList();
    }
}
