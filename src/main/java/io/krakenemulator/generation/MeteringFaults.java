package io.krakenemulator.generation;

import java.time.LocalDate;
import java.util.List;

/** Faults of meters, registers and readings. */
final class MeteringFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "serial-number-malformed",
                    "a serial number has a character that none has",
                    "invalid_meter_serial_number",
                    GeneratedAccount::hasElectricity,
                    account -> account.electricityMeter().put("meter_serial_number", "K14#00412")),
            new Fault(
                    "transfer-reading-missing",
                    "a register has no transfer reading",
                    "missing_transfer_reading_for_register",
                    GeneratedAccount::hasElectricity,
                    MeteringFaults::removeTransferReading),
            new Fault(
                    "transfer-reading-twice",
                    "a register has two transfer readings",
                    "multiple_transfer_readings_for_register",
                    GeneratedAccount::hasElectricity,
                    account -> account.electricityMeter().repeat("transfer_readings", 0)),
            new Fault(
                    "transfer-reading-of-other-day",
                    "a transfer reading is not of the last billed date",
                    "transfer_reading_dates_must_match_last_billed_to_date",
                    account -> true,
                    MeteringFaults::moveTransferReading),
            new Fault(
                    "gas-reading-missing",
                    "a gas meter has no transfer reading",
                    "active_gas_meter_without_transfer_reading",
                    GeneratedAccount::hasGas,
                    account -> account.gasMeter().remove("transfer_readings")),
            new Fault(
                    "history-of-unknown-register",
                    "an earlier reading names a register that the meter does not have",
                    "historical_reading_register_id_not_recognised",
                    GeneratedAccount::hasElectricity,
                    account -> account.electricityMeter()
                            .element("reading_history", 0)
                            .put("register_id", "9")),
            new Fault(
                    "billed-reading-after-billing",
                    "a billed reading is later than the last billed date",
                    "billed_reading_after_last_billed_to_date",
                    account -> true,
                    MeteringFaults::moveBilledReading),
            new Fault(
                    "estimate-missing",
                    "a register has no estimated consumption",
                    "missing_eacs_for_active_register_tpr",
                    GeneratedAccount::hasRegimes,
                    account -> account.electricity().remove("eac_history")),
            new Fault(
                    "estimate-twice",
                    "an estimated consumption occurs twice",
                    "repeated_eac_for_tpr",
                    GeneratedAccount::hasRegimes,
                    account -> account.electricity().repeat("eac_history", 0)),
            new Fault(
                    "regime-unknown",
                    "the time pattern regime of a register is unknown",
                    "tpr_not_found",
                    GeneratedAccount::hasRegimes,
                    MeteringFaults::renameRegime),
            new Fault(
                    "regime-missing",
                    "a register has no time pattern regime",
                    "registers_missing_for_active_electricity_meter",
                    account -> account.shape() == Shape.DUAL_FUEL,
                    account ->
                            account.electricityMeter().element("registers", 0).remove("tpr")),
            new Fault(
                    "register-twice",
                    "two registers of a meter have one number",
                    "meter_with_duplicate_register_ids",
                    account -> account.shape() == Shape.HALF_HOURLY,
                    MeteringFaults::repeatRegister),
            new Fault(
                    "digits-out-of-range",
                    "a gas meter has more digits than any meter",
                    "max_value",
                    GeneratedAccount::hasGas,
                    account -> account.gasMeter().put("gas_number_of_digits", 16)),
            new Fault(
                    "smart-device-malformed",
                    "the id of a smart device has no hyphens",
                    "invalid_smart_device_id",
                    GeneratedAccount::hasSmartMeter,
                    account -> account.electricityMeter().put("smart_device_id", "00DB123456701234")),
            new Fault(
                    "smart-type-missing",
                    "a meter has a smart device and is not smart",
                    "smart_details_provided_for_non_smart_meter",
                    GeneratedAccount::hasSmartMeter,
                    MeteringFaults::removeSmartType),
            new Fault(
                    "prepay-customer-missing",
                    "a prepay meter has no customer reference number",
                    "electricity_prepay_meter_without_customer_reference_number",
                    account -> account.shape() == Shape.PREPAY,
                    account -> account.electricityMeter().remove("prepay_customer_reference_number")),
            new Fault(
                    "vend-reading-of-other-day",
                    "the vend reading is not of the day before the last billed date",
                    "transfer_vend_read_date_must_match_last_billed_to_date",
                    account -> account.shape() == Shape.PREPAY,
                    MeteringFaults::moveVendReading),
            new Fault(
                    "export-without-import",
                    "the meter of an export meter point is at no import meter point",
                    "import_meter_not_found_for_export_meter",
                    account -> account.shape() == Shape.EXPORT,
                    MeteringFaults::renameExportMeter));

    private MeteringFaults() {}

    private static String removeTransferReading(GeneratedAccount account) {
        account.electricityMeter().list("transfer_readings").remove(0);
        return account.electricityMeter().at("transfer_readings");
    }

    private static String repeatRegister(GeneratedAccount account) {
        account.electricityMeter().repeat("registers", 0);
        return account.electricity().at("meters");
    }

    private static Place firstMeter(GeneratedAccount account) {
        return account.supplyAddress().element("meter_points", 0).element("meters", 0);
    }

    private static String moveTransferReading(GeneratedAccount account) {
        return move(firstMeter(account).element("transfer_readings", 0), "reading_date", -3);
    }

    private static String moveBilledReading(GeneratedAccount account) {
        return move(firstMeter(account).element("reading_history", 0), "reading_date", 100);
    }

    private static String moveVendReading(GeneratedAccount account) {
        return move(account.electricityMeter().child("prepay_details"), "transfer_vend_read_date", -2);
    }

    private static String move(Place object, String field, int days) {
        return object.put(
                field, LocalDate.parse(object.text(field)).plusDays(days).toString());
    }

    private static String renameRegime(GeneratedAccount account) {
        account.electricity().element("eac_history", 0).put("tpr", "99999");
        return account.electricityMeter().element("registers", 0).put("tpr", "99999");
    }

    private static String removeSmartType(GeneratedAccount account) {
        account.electricityMeter().remove("smart_commissioned_on");
        account.electricityMeter().remove("smart_type");
        return account.electricityMeter().at("smart_device_id");
    }

    private static String renameExportMeter(GeneratedAccount account) {
        var export = account.supplyAddress().element("meter_points", 1);
        export.element("meters", 0).put("meter_serial_number", "20E00000000");
        return export.at("export_type");
    }
}
