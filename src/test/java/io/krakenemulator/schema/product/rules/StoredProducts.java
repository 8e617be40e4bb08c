package io.krakenemulator.schema.product.rules;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.reference.InstanceSettings;
import io.krakenemulator.validation.reference.MarketParticipant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sandbox that knows one brand, one tag, and the products and tariffs put into it. */
final class StoredProducts implements Facts {

    private static final Map<Reference, String> KNOWN =
            Map.of(Reference.BRANDS, "TENTACLE_ENERGY", Reference.PRODUCT_TAGS, "domestic.test_tag");

    final Set<String> products = new HashSet<>();
    final Set<String> tariffs = new HashSet<>();

    @Override
    public boolean knows(Reference list, String value) {
        return value.equals(KNOWN.get(list));
    }

    @Override
    public Optional<Tariff> tariff(String code) {
        return tariffs.contains(code)
                ? Optional.of(
                        new Tariff(code, Fuel.ELECTRICITY, "_A", "STANDARD", Set.of("STANDARD"), createProduct("P")))
                : Optional.empty();
    }

    @Override
    public Optional<Product> product(String code) {
        return products.contains(code) ? Optional.of(createProduct(code)) : Optional.empty();
    }

    private static Product createProduct(String code) {
        return new Product(code, LocalDate.of(2019, 1, 1), null, null, false, false, false);
    }

    @Override
    public Instant now() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalDate today() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> List<T> items(Reference list, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> List<T> items(Reference list, Class<T> type, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InstanceSettings instance() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ImportSupplier> importSupplier(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MarketParticipant> marketParticipant(String mpid, Fuel fuel) {
        throw new UnsupportedOperationException();
    }
}
