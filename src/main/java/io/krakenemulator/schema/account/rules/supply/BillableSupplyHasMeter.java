package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.supply.ElectricityMeasurementClass;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "While supply goes on, a meter point must have an active meter. Unmetered supply, of"
                + " measurement class B or D, is exempt.",
        source = Source.PUBLISHED,
        published = "Validate that all billable meter points have active meters",
        codes = BillableSupplyHasMeter.NO_METERS)
final class BillableSupplyHasMeter extends AccountRule {
    static final String NO_METERS = "meter_point_with_no_meters";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            if (point.isBillableAfter(facts.today())
                    && point.activeMeters().isEmpty()
                    && !isUnmetered(point.meterPoint())) {
                point.at(problems)
                        .at("meters")
                        .add(
                                NO_METERS,
                                "Meter point " + point.meterPoint().identifier()
                                        + " needs a meter without removed_on.");
            }
        }
    }

    /** Classes B and D are unmetered by industry practice. */
    private static boolean isUnmetered(MeterPoint point) {
        return point instanceof ElectricityMeterPoint electricity
                && (electricity.measurementClass() == ElectricityMeasurementClass.B
                        || electricity.measurementClass() == ElectricityMeasurementClass.D);
    }
}
