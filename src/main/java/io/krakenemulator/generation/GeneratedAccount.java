package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An account of a cohort.
 *
 * @param market the names that the account may use
 */
record GeneratedAccount(ObjectNode payload, Shape shape, Region region, Market market) {

    Place whole() {
        return Place.ofWhole(payload);
    }

    Place customer() {
        return whole().element("customers", 0);
    }

    Place supplyAddress() {
        return whole().element("supply_addresses", 0);
    }

    boolean isDomestic() {
        return shape.isDomestic();
    }

    /** Returns whether the account has a customer who is not described a second time, as a business's user is. */
    boolean hasHousehold() {
        return shape.isDomestic() && shape.hasCustomers();
    }

    boolean hasElectricity() {
        return shape != Shape.GAS_ONLY;
    }

    /** Returns whether the first electricity meter point is settled by time pattern regimes. */
    boolean hasRegimes() {
        return hasElectricity() && shape != Shape.HALF_HOURLY;
    }

    boolean hasGas() {
        return shape == Shape.DUAL_FUEL || shape == Shape.GAS_ONLY || shape == Shape.PREPAY || shape == Shape.BUSINESS;
    }

    boolean hasSmartMeter() {
        return hasElectricity() && electricityMeter().has("smart_device_id");
    }

    boolean hasSchedule() {
        return payload.has("payment_schedules");
    }

    boolean hasCurrentTransactions() {
        return payload.has("current_statement_transactions");
    }

    /** Returns the first electricity meter point, which is the first of all if the account has one. */
    Place electricity() {
        return supplyAddress().element("meter_points", 0);
    }

    Place electricityMeter() {
        return electricity().element("meters", 0);
    }

    /** Returns the gas meter point, which follows that of electricity. */
    Place gas() {
        return supplyAddress().element("meter_points", hasElectricity() ? 1 : 0);
    }

    Place gasMeter() {
        return gas().element("meters", 0);
    }

    /** Returns the contract of the first meter point. */
    Place firstContract() {
        return whole().element("contracts", 0);
    }

    Place gasContract() {
        return whole().element("contracts", hasElectricity() ? 1 : 0);
    }
}
