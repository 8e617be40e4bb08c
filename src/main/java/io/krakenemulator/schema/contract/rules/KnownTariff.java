package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.Locale;

/** The tariff of an agreement must exist for the fuel of the supply point. */
abstract class KnownTariff<T extends Agreement> implements Rule<T> {
    static final String NOT_FOUND = "tariff_code_not_found";

    private final Fuel fuel;

    KnownTariff(Fuel fuel) {
        this.fuel = fuel;
    }

    @Override
    public void check(T agreement, Facts facts, Problems problems) {
        var tariff = facts.tariff(agreement.tariffCode()).filter(found -> found.fuel() == fuel);
        if (tariff.isEmpty()) {
            problems.at("tariff_code")
                    .add(
                            NOT_FOUND,
                            "%s is not a known tariff for %s: see products in the reference data."
                                    .formatted(
                                            agreement.tariffCode(), fuel.name().toLowerCase(Locale.ROOT)));
        }
    }
}
