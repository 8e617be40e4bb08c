package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes the meter points of one account, with meters and readings that agree with the consumption. */
final class MeterPoints {

    /** Quarterly readings before the transfer reading. */
    private static final int EARLIER_READINGS = 3;

    private static final int DAYS_OF_QUARTER = 91;

    private final Draw draw;
    private final Numbers numbers;
    private final Market market;
    private final LocalDate billedTo;

    private int electricityPoints;
    private int gasPoints;

    MeterPoints(Draw draw, Numbers numbers, Market market, LocalDate billedTo) {
        this.draw = draw;
        this.numbers = numbers;
        this.market = market;
        this.billedTo = billedTo;
    }

    /** Adds an import meter point whose registers have the time pattern regimes of a configuration. Returns its meter. */
    ObjectNode addElectricity(
            ArrayNode points, Region region, LocalDate start, int profileClass, Market.Configuration configuration) {
        var point = addPoint(points, "ELECTRICITY", numbers.mpan(electricityPoints, region.distributor()), start);
        point.put("mpid", market.electricitySupplier())
                .put("profile_class", profileClass)
                .put("ssc", configuration.ssc());
        var meter = addMeter(point, "K", electricityPoints++);
        var estimates = point.putArray("eac_history");
        for (var regime : configuration.regimes()) {
            int yearly = draw.between(900, 4200);
            addRegister(meter, regime, yearly);
            estimates
                    .addObject()
                    .put("effective_from", billedTo.minusDays(90).toString())
                    .put("tpr", regime)
                    .put("consumption", yearly + ".0")
                    .put("source", "D0019");
        }
        return meter;
    }

    /** Adds a meter point that is settled half-hourly, with a smart meter. Returns its meter. */
    ObjectNode addHalfHourly(ArrayNode points, Region region, LocalDate start) {
        var point = addPoint(points, "ELECTRICITY", numbers.mpan(electricityPoints, region.distributor()), start);
        point.put("mpid", market.electricitySupplier()).put("profile_class", 0).put("measurement_class", "F");
        var meter = addMeter(point, "E", electricityPoints++);
        addRegister(meter, null, draw.between(900, 4200));
        makeSmart(meter, electricityPoints);
        return meter;
    }

    /** Adds an export meter point that has the meter of the import meter point before it. */
    void addExport(ArrayNode points, Region region, LocalDate start, ObjectNode importMeter) {
        var meter = addHalfHourly(points, region, start);
        ((ObjectNode) points.get(points.size() - 1)).put("export_type", "IMPORT_EXPORT");
        for (var field : List.of("meter_serial_number", "installed_on", "smart_device_id", "smart_commissioned_on")) {
            meter.set(field, importMeter.get(field));
        }
    }

    /** Adds a gas meter point. Returns its meter. */
    ObjectNode addGas(ArrayNode points, LocalDate start) {
        var point = addPoint(points, "GAS", numbers.mprn(gasPoints), start);
        point.put("mpid", market.gasSupplier()).put("shipper_mpid", market.shipper());
        var meter = addMeter(point, "G", gasPoints++);
        int yearly = draw.between(5000, 18_000);
        meter.put("gas_number_of_digits", 5);
        // A cubic metre is about eleven kilowatt-hours
        addReadings(meter, null, draw.between(1000, 60_000), yearly / 11);
        var change = billedTo.minusDays(draw.between(60, 300));
        var quantities = point.putArray("aq_history");
        quantities.addObject().put("effective_from", change.toString()).put("consumption", String.valueOf(yearly));
        quantities
                .addObject()
                .put("effective_from", change.minusYears(1).toString())
                .put("effective_to", change.minusDays(1).toString())
                .put("consumption", String.valueOf(yearly + draw.between(-400, 400)));
        return meter;
    }

    /** Makes the meter a smart one. */
    void makeSmart(ObjectNode meter, int device) {
        meter.put("smart_type", "SMETS2")
                .put("smart_device_id", numbers.smartDevice(device))
                .put("smart_commissioned_on", meter.path("installed_on").asText());
    }

    /** Makes the meter a prepay one, with credit and debt. */
    ObjectNode makePrepay(ObjectNode meter) {
        meter.put("is_prepay", true);
        var details = meter.putObject("prepay_details");
        details.put("credit_balance", draw.money(0, 40).toString())
                .put("debt_balance", draw.money(0, 90).toString())
                .put("transfer_vend_read_date", billedTo.minusDays(1).toString());
        return details;
    }

    private ObjectNode addPoint(ArrayNode points, String fuel, String number, LocalDate start) {
        return points.addObject()
                .put("supply_type", fuel)
                .put("mpxn", number)
                .put("supply_start_date", start.toString())
                .put("last_billed_to_date", billedTo.toString());
    }

    private ObjectNode addMeter(ObjectNode point, String maker, int number) {
        var installed = billedTo.minusDays(draw.between(2000, 5000));
        return point.putArray("meters")
                .addObject()
                .put("meter_serial_number", numbers.serial(number, maker, installed.getYear()))
                .put("installed_on", installed.toString());
    }

    private void addRegister(ObjectNode meter, String regime, int yearly) {
        var registers = meter.withArrayProperty("registers");
        var id = String.valueOf(registers.size() + 1);
        var register = registers.addObject().put("register_id", id);
        if (regime != null) {
            register.put("tpr", regime);
        }
        register.put("number_of_digits", 5);
        addReadings(meter, id, draw.between(8000, 90_000), yearly);
    }

    /** Adds the transfer reading and those of the quarters before. Each is lower by the consumption of a quarter. */
    private void addReadings(ObjectNode meter, String register, int value, int yearly) {
        addReading(meter.withArrayProperty("transfer_readings"), register, billedTo, value);
        var history = meter.withArrayProperty("reading_history");
        for (int i = 1; i <= EARLIER_READINGS; i++) {
            int earlier = Math.max(0, value - yearly * i / 4);
            addReading(history, register, billedTo.minusDays((long) DAYS_OF_QUARTER * i), earlier)
                    .put("billed", true);
        }
    }

    private ObjectNode addReading(ArrayNode readings, String register, LocalDate date, int value) {
        var reading = readings.addObject();
        if (register != null) {
            reading.put("register_id", register);
        }
        return reading.put("reading_date", date.toString())
                .put("reading_value", BigDecimal.valueOf(value, 0).setScale(2).toString())
                .put("reading_type", "CUSTOMER");
    }
}
