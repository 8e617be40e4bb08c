package io.krakenemulator.generation;

import java.util.List;

/** The shapes of generated accounts. Each is that of a sample in {@code docs/samples}. */
enum Shape {
    DUAL_FUEL(38, TariffKind.ONE_RATE, TariffKind.GAS),
    GAS_ONLY(8, TariffKind.GAS),
    ECONOMY_7(12, TariffKind.TWO_RATES),
    PREPAY(12, TariffKind.PREPAY, TariffKind.GAS_PREPAY),
    HALF_HOURLY(12, TariffKind.ONE_RATE),
    EXPORT(6, TariffKind.ONE_RATE, TariffKind.EXPORT),
    BUSINESS(8, TariffKind.BUSINESS, TariffKind.GAS_BUSINESS),
    OCCUPIER(4, TariffKind.ONE_RATE);

    private final int weight;
    private final List<TariffKind> tariffs;

    /** @param weight how often accounts have the shape, in comparison with the others */
    Shape(int weight, TariffKind... tariffs) {
        this.weight = weight;
        this.tariffs = List.of(tariffs);
    }

    int weight() {
        return weight;
    }

    List<TariffKind> tariffs() {
        return tariffs;
    }

    boolean hasCustomers() {
        return this != OCCUPIER;
    }

    boolean isDomestic() {
        return this != BUSINESS;
    }
}
