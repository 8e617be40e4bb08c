package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Tariff;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Tariff.class,
        says = "An electricity tariff must have `tariff_type`, and a gas tariff must not.",
        source = Source.OURS,
        codes = {TariffTypeFitsFuel.MISSING, TariffTypeFitsFuel.NOT_FOR_GAS})
final class TariffTypeFitsFuel implements Rule<Tariff> {
    static final String MISSING = "required";
    static final String NOT_FOR_GAS = "tariff_type_not_allowed_for_gas";

    @Override
    public void check(Tariff tariff, Facts facts, Problems problems) {
        var at = problems.at("tariff_type");
        if (tariff.fuel() == Fuel.ELECTRICITY && tariff.tariffType() == null) {
            at.add(MISSING, "tariff_type is required for electricity.");
        } else if (tariff.fuel() == Fuel.GAS && tariff.tariffType() != null) {
            at.add(NOT_FOR_GAS, "Leave tariff_type out: the tariff is for gas.");
        }
    }
}
