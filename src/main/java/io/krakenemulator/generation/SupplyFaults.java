package io.krakenemulator.generation;

import java.util.List;

/** Faults of supply addresses and meter points. */
final class SupplyFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "mpan-check-digit",
                    "the check digit of an MPAN is wrong",
                    "invalid_supply_point_identifier",
                    GeneratedAccount::hasElectricity,
                    account -> breakLastDigit(account.electricity())),
            new Fault(
                    "mprn-check-digits",
                    "the check digits of an MPRN are wrong",
                    "invalid_supply_point_identifier",
                    GeneratedAccount::hasGas,
                    account -> breakLastDigit(account.gas())),
            new Fault(
                    "mpan-too-short",
                    "an MPAN has lost its last digit",
                    "invalid_supply_point_identifier",
                    GeneratedAccount::hasElectricity,
                    account -> account.electricity()
                            .put("mpxn", cut(account.electricity().text("mpxn")))),
            new Fault(
                    "import-supplier-unknown",
                    "the import supplier is not in the reference data",
                    "invalid_choice",
                    account -> true,
                    account -> account.whole().put("import_supplier", "NOT_A_SUPPLIER")),
            new Fault(
                    "electricity-supplier-unknown",
                    "the market participant of an electricity meter point is unknown",
                    "market_participant_not_found",
                    GeneratedAccount::hasElectricity,
                    account -> account.electricity().put("mpid", "ZZZZ")),
            new Fault(
                    "shipper-unknown",
                    "the shipper of a gas meter point is unknown",
                    "market_participant_not_found",
                    GeneratedAccount::hasGas,
                    account -> account.gas().put("shipper_mpid", "ZZZ")),
            new Fault(
                    "shipper-missing",
                    "a gas meter point has no shipper",
                    "required",
                    GeneratedAccount::hasGas,
                    account -> account.gas().remove("shipper_mpid")),
            new Fault(
                    "supply-postcode-missing",
                    "a supply address has no postcode",
                    "required",
                    account -> true,
                    account -> account.supplyAddress().remove("supply_postcode")),
            new Fault(
                    "supply-postcode-malformed",
                    "the postcode of a supply address is cut off",
                    "invalid_postcode",
                    account -> true,
                    account -> account.supplyAddress().put("supply_postcode", "CO4 7")),
            new Fault(
                    "dispute-in-progress",
                    "a reading is in dispute",
                    "disputed_read_in_progress",
                    GeneratedAccount::hasElectricity,
                    account -> account.electricity().put("dr_in_progress", true)),
            new Fault(
                    "transfer-in-progress",
                    "an erroneous transfer is in progress",
                    "erroneous_transfer_not_in_progress",
                    GeneratedAccount::hasElectricity,
                    account -> account.electricity().put("et_in_progress", true)),
            new Fault(
                    "annual-quantity-ended",
                    "no annual quantity of a gas meter point holds today",
                    "no_current_or_future_aq_entry_found",
                    GeneratedAccount::hasGas,
                    SupplyFaults::endAnnualQuantity),
            new Fault(
                    "annual-quantities-with-gap",
                    "there is a gap between two annual quantities",
                    "gaps_or_overlaps_in_aq_history",
                    GeneratedAccount::hasGas,
                    SupplyFaults::openGap),
            new Fault(
                    "sales-channel-unknown",
                    "the sales channel is not in the reference data",
                    "invalid_choice",
                    account -> true,
                    account -> account.whole().put("sales_channel", "CARRIER_PIGEON")),
            new Fault(
                    "reference-namespace-unknown",
                    "a reference has a namespace that is not in the reference data",
                    "invalid_reference_namespace",
                    account -> true,
                    SupplyFaults::addReference));

    private SupplyFaults() {}

    private static String breakLastDigit(Place point) {
        var number = point.text("mpxn");
        int last = number.charAt(number.length() - 1) - '0';
        return point.put("mpxn", cut(number) + (last + 1) % 10);
    }

    private static String cut(String number) {
        return number.substring(0, number.length() - 1);
    }

    private static String endAnnualQuantity(GeneratedAccount account) {
        var quantity = account.gas().element("aq_history", 0);
        quantity.put("effective_to", quantity.text("effective_from"));
        return account.gas().at("aq_history");
    }

    private static String openGap(GeneratedAccount account) {
        var earlier = account.gas().element("aq_history", 1);
        earlier.put("effective_to", earlier.text("effective_from"));
        return account.gas().at("aq_history");
    }

    private static String addReference(GeneratedAccount account) {
        var reference = account.whole().append("references");
        reference.put("value", "1");
        return reference.put("namespace", "not-a-namespace");
    }
}
