package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often meters occur over the electricity meter points of an account. */
final class MeterSharing {

    private MeterSharing() {}

    /** The electricity meter points of each serial number. */
    static Map<String, List<SupplyPoint>> pointsBySerial(EnergyAccount account) {
        var points = new LinkedHashMap<String, List<SupplyPoint>>();
        for (var point : SupplyPoint.of(account)) {
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
