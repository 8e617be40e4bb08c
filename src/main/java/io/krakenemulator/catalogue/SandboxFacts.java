package io.krakenemulator.catalogue;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.reference.InstanceSettings;
import io.krakenemulator.validation.reference.MarketParticipant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The facts of one sandbox at one moment; look-ups cost no I/O.
 *
 * @param found the products and tariffs that the payload names
 */
public record SandboxFacts(Instant now, LocalDate today, ReferenceDocument document, FoundProducts found)
        implements Facts {

    /** Creates the facts of a moment. Its day follows from the moment. */
    public SandboxFacts(Instant now, ReferenceDocument document, FoundProducts found) {
        this(now, LocalDate.ofInstant(now, Sandbox.ZONE), document, found);
    }

    @Override
    public boolean knows(Reference list, String value) {
        return document.knows(list, value);
    }

    @Override
    public Collection<String> findSome(AskedList list) {
        if (list.stored() == Lookup.PRODUCT) {
            return found.productCodes();
        }
        return list.stored() == Lookup.TARIFF
                ? found.tariffCodes().getOrDefault(list.fuel(), List.of())
                : document.findSome(list);
    }

    @Override
    public boolean verifiesCheckDigits() {
        return document.verifiesCheckDigits();
    }

    @Override
    public <T> List<T> items(Reference list, Class<T> type) {
        return document.items(list, type);
    }

    @Override
    public <T> List<T> items(Reference list, Class<T> type, String value) {
        return document.items(list, type, value);
    }

    @Override
    public InstanceSettings instance() {
        return document.instance();
    }

    @Override
    public Optional<ImportSupplier> importSupplier(String code) {
        return document.importSupplier(code);
    }

    @Override
    public Optional<MarketParticipant> marketParticipant(String mpid, Fuel fuel) {
        return document.marketParticipant(mpid, fuel);
    }

    @Override
    public Optional<Tariff> tariff(String code) {
        return Optional.ofNullable(found.tariffs().get(code));
    }

    @Override
    public Optional<Product> product(String code) {
        return Optional.ofNullable(found.products().get(code));
    }
}
