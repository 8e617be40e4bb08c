package io.krakenemulator.admin.cohort;

import static io.krakenemulator.testing.DataImport.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Accounts that share nothing with each other: each has a meter point and a reference of its own. */
final class CohortAccounts {

    private static final int[] WEIGHTS = {3, 5, 7, 13, 17, 19, 23, 29, 31, 37, 41, 43};

    private CohortAccounts() {}

    /** Returns a valid MPAN, the same for the same number. */
    static String mpan(int number) {
        var digits = "19%010d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + sum % 11 % 10;
    }

    /** Returns an account that shares nothing with those of other numbers. */
    static ObjectNode lone(int number) {
        return withPoint(account("L-" + number), number).put("billing_name", "Line " + number);
    }

    /** Gives an account one electricity meter point, and a reference of the same number. */
    static ObjectNode withPoint(ObjectNode account, int number) {
        ((ArrayNode) account.path("contracts")).remove(1);
        ((ObjectNode) account.at("/contracts/0")).put("mpxn", mpan(number));
        for (var address : account.path("supply_addresses")) {
            var points = (ArrayNode) address.path("meter_points");
            for (int i = points.size() - 1; i >= 0; i--) {
                if (points.get(i).path("mpxn").asText().length() != mpan(0).length()) {
                    points.remove(i);
                } else {
                    ((ObjectNode) points.get(i)).put("mpxn", mpan(number));
                }
            }
        }
        return withReference(account, "R-" + number);
    }

    static ObjectNode withReference(ObjectNode account, String value) {
        ((ObjectNode) account.at("/references/0")).put("value", value);
        return account;
    }

    static ObjectNode withDebt(ObjectNode account, String reference) {
        account.withObjectProperty("debt").put("cais_reference", reference);
        return account;
    }

    /** Gives the meter point its days of supply. */
    static ObjectNode supply(ObjectNode account, String from, String until) {
        var point = (ObjectNode) account.at("/supply_addresses/0/meter_points/0");
        point.put("supply_start_date", from);
        if (until != null) {
            point.put("supply_end_date", until);
        }
        return account;
    }
}
