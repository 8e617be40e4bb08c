package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.Locale;

/** The tariff of an agreement must exist for the fuel of the supply point. */
public abstract class KnownTariff<T extends Agreement> implements Rule<T> {
    public static final String NOT_FOUND = "tariff_code_not_found";

    private final Fuel fuel;

    KnownTariff(Fuel fuel) {
        this.fuel = fuel;
    }

    @Override
    public void check(T agreement, Facts facts, Problems problems) {
        report(agreement.tariffCode(), fuel, facts, problems.at("tariff_code"));
    }

    /** Reports a tariff that does not exist for a fuel. A tariff of the other fuel is no misspelled one. */
    public static void report(String code, Fuel fuel, Facts facts, Problems.Spot at) {
        var tariff = facts.tariff(code);
        var detail = "%s is not a known tariff for %s: see products in the reference data."
                .formatted(code, fuel.name().toLowerCase(Locale.ROOT));
        if (tariff.isEmpty()) {
            at.addNotListed(NOT_FOUND, detail, facts, AskedList.ofTariffs(fuel), code);
        } else if (tariff.get().fuel() != fuel) {
            at.add(NOT_FOUND, detail);
        }
    }
}
