package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.schema.supply.ElectricityExportType;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.List;

@Validates(
        value = EnergyAccount.class,
        says = "A meter for import and export must be at exactly two meter points. Exactly one of them"
                + " must have the export type IMPORT_EXPORT.",
        source = Source.PUBLISHED,
        published = "Validate that import-export meters have two meter points",
        codes = ImportExportMetersHaveTwoPoints.NOT_FOUND,
        field = "supply_addresses")
final class ImportExportMetersHaveTwoPoints extends AccountRule {
    static final String NOT_FOUND = "import_meter_not_found_for_export_meter";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        MeterSharing.pointsBySerial(view).forEach((serial, points) -> check(serial, points, problems));
    }

    private static void check(String serial, List<SupplyPoint> points, Problems problems) {
        var both = points.stream()
                .filter(point -> exportType(point) == ElectricityExportType.IMPORT_EXPORT)
                .toList();
        if (both.isEmpty() || points.size() == 2 && both.size() == 1) {
            return;
        }
        both.get(0)
                .at(problems)
                .at("export_type")
                .add(NOT_FOUND, "Meter " + serial + " must be at exactly 1 other meter point, which is for import.");
    }

    private static ElectricityExportType exportType(SupplyPoint point) {
        return ((ElectricityMeterPoint) point.meterPoint()).exportType();
    }
}
