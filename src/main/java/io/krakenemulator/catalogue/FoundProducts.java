package io.krakenemulator.catalogue;

import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Facts.Product;
import io.krakenemulator.validation.Facts.Tariff;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The products and tariffs that a payload names, and others to compare misspelled codes with.
 *
 * @param products by code
 * @param tariffs by code
 * @param productCodes the codes of all products, if the payload names one that does not exist; none if they are too many
 * @param tariffCodes the same of the tariffs of each fuel
 */
public record FoundProducts(
        Map<String, Product> products,
        Map<String, Tariff> tariffs,
        Collection<String> productCodes,
        Map<Fuel, List<String>> tariffCodes) {

    static final FoundProducts NOTHING = new FoundProducts(Map.of(), Map.of(), List.of(), Map.of());

    /** A misspelled code is compared with no more than these. In a sandbox with more codes it gets no near matches. */
    static final int MOST_CODES = 1_000;

    /** Creates what is known of a sandbox whose products are all in memory. */
    public static FoundProducts ofAll(Map<String, Product> products, Map<String, Tariff> tariffs) {
        Map<Fuel, List<String>> byFuel = tariffs.size() > MOST_CODES
                ? Map.of()
                : tariffs.values().stream()
                        .collect(Collectors.groupingBy(
                                Tariff::fuel, Collectors.mapping(Tariff::code, Collectors.toUnmodifiableList())));
        return new FoundProducts(
                products, tariffs, products.size() > MOST_CODES ? List.of() : products.keySet(), byFuel);
    }
}
