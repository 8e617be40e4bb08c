package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of one sandbox at one moment, all at hand.
 *
 * @param tariffs those that may be asked for, by their codes
 * @param products those that may be asked for, by their codes
 */
public record SandboxFacts(
        Instant now, ReferenceDocument document, Map<String, Tariff> tariffs, Map<String, Product> products)
        implements Facts {

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now, Sandbox.ZONE);
    }

    @Override
    public boolean knows(Reference list, String value) {
        return document.knows(list, value);
    }

    @Override
    public boolean verifiesCheckDigits() {
        return document.verifiesCheckDigits();
    }

    @Override
    public Optional<JsonNode> item(Reference list, String value) {
        return document.item(list, value);
    }

    @Override
    public List<JsonNode> items(Reference list, String value) {
        return document.items(list, value);
    }

    @Override
    public List<JsonNode> items(Reference list) {
        return document.items(list);
    }

    @Override
    public JsonNode instance(String setting) {
        return document.instance(setting);
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
        return Optional.ofNullable(tariffs.get(code));
    }

    @Override
    public Optional<Product> product(String code) {
        return Optional.ofNullable(products.get(code));
    }
}
