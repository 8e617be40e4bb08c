package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The kinds of tariff that generated meter points need. */
enum TariffKind {
    ONE_RATE,
    TWO_RATES,
    PREPAY,
    BUSINESS,
    EXPORT,
    GAS,
    GAS_PREPAY,
    GAS_BUSINESS;

    /** Returns the kind of a tariff of the reference data, if generated accounts use it. */
    static Optional<TariffKind> of(JsonNode product, JsonNode tariff) {
        boolean prepay = product.path("is_prepay").asBoolean();
        boolean business = product.path("is_business").asBoolean();
        if (prepay && business) {
            return Optional.empty();
        }
        if (tariff.path("fuel").asText().equals("GAS")) {
            return Optional.of(choose(prepay, business, GAS_PREPAY, GAS_BUSINESS, GAS));
        }
        return switch (tariff.path("tariff_type").asText()) {
            case "STANDARD" ->
                Optional.of(
                        product.path("direction").asText().equals("EXPORT")
                                ? EXPORT
                                : choose(prepay, business, PREPAY, BUSINESS, ONE_RATE));
            case "ECONOMY7" -> prepay || business ? Optional.empty() : Optional.of(TWO_RATES);
            default -> Optional.empty();
        };
    }

    private static TariffKind choose(
            boolean prepay, boolean business, TariffKind ofPrepay, TariffKind ofBusiness, TariffKind other) {
        if (prepay) {
            return ofPrepay;
        }
        return business ? ofBusiness : other;
    }
}
