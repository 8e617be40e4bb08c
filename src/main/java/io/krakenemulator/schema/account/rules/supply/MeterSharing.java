package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the meters that several electricity meter points of an account share. */
final class MeterSharing {

    private MeterSharing() {}

    /** Returns the electricity meter points of each serial number. */
    static Map<String, List<SupplyPoint>> pointsBySerial(AccountView view) {
        var points = new LinkedHashMap<String, List<SupplyPoint>>();
        for (var point : view.supplyPoints()) {
            if (point.meterPoint() instanceof ElectricityMeterPoint) {
                point.activeMeters().stream()
                        .map(Meter::meterSerialNumber)
                        .distinct()
                        .forEach(serial -> points.computeIfAbsent(serial, unseen -> new ArrayList<>())
                                .add(point));
            }
        }
        return points;
    }
}
