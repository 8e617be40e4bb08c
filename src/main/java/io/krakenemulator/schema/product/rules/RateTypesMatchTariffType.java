package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.RateType;
import io.krakenemulator.schema.product.Tariff;
import io.krakenemulator.schema.product.TariffType;
import io.krakenemulator.schema.product.UnitRate;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;

@Validates(
        value = Tariff.class,
        says = "Rates of an electricity tariff must have exactly the types that its `tariff_type` needs,"
                + " at one price if it is flat. Gas rates must have no type.",
        source = Source.OURS,
        codes = {RateTypesMatchTariffType.MISSING, RateTypesMatchTariffType.MISMATCH})
final class RateTypesMatchTariffType implements Rule<Tariff> {
    static final String MISSING = "required";
    static final String MISMATCH = "rate_types_do_not_match_tariff_type";

    @Override
    public void check(Tariff tariff, Facts facts, Problems problems) {
        switch (tariff.fuel()) {
            case GAS -> checkGasRates(tariff.unitRates(), problems);
            case ELECTRICITY -> checkElectricityRates(tariff, problems);
        }
    }

    private static void checkGasRates(List<UnitRate> rates, Problems problems) {
        for (int i = 0; i < rates.size(); i++) {
            if (rates.get(i).rateType() != null) {
                problems.at("unit_rates", i, "rate_type").add(MISMATCH, "Leave rate_type out: the tariff is for gas.");
            }
        }
    }

    private static void checkElectricityRates(Tariff tariff, Problems problems) {
        var rates = tariff.unitRates();
        boolean complete = true;
        for (int i = 0; i < rates.size(); i++) {
            if (rates.get(i).rateType() == null) {
                problems.at("unit_rates", i, "rate_type").add(MISSING, "rate_type is required for electricity.");
                complete = false;
            }
        }
        if (complete && tariff.tariffType() != null) {
            match(tariff.tariffType(), rates, problems);
        }
    }

    private static void match(TariffType type, List<UnitRate> rates, Problems problems) {
        var missing = EnumSet.copyOf(type.rateTypes());
        for (int i = 0; i < rates.size(); i++) {
            var rateType = rates.get(i).rateType();
            missing.remove(rateType);
            if (!type.rateTypes().contains(rateType)) {
                problems.at("unit_rates", i, "rate_type")
                        .add(
                                MISMATCH,
                                "A %s tariff has no rate of the type %s, but of %s."
                                        .formatted(type, rateType, type.rateTypes()));
            }
        }
        if (!missing.isEmpty()) {
            problems.at("unit_rates").add(MISMATCH, "A " + type + " tariff needs rates of the types " + missing + ".");
        }
        if (type.isFlat()) {
            onePriceAtATime(rates, problems);
        }
    }

    private static void onePriceAtATime(List<UnitRate> rates, Problems problems) {
        var current = new EnumMap<RateType, UnitRate>(RateType.class);
        for (int i : RatesInOrder.of(rates)) {
            var rate = rates.get(i);
            current.put(rate.rateType(), rate);
            if (current.values().stream().anyMatch(other -> differ(other, rate))) {
                problems.at("unit_rates", i, "value")
                        .add(MISMATCH, "The rates of a flat tariff must have the same price at the same time.");
            }
        }
    }

    private static boolean differ(UnitRate one, UnitRate other) {
        return one.value().compareTo(other.value()) != 0 && one.overlaps(other);
    }
}
