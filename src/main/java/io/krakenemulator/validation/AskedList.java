package io.krakenemulator.validation;

import io.krakenemulator.validation.Facts.Fuel;

/**
 * The values of one field of a list of reference data, by which payloads name an item of the list.
 *
 * @param list the list's key in the reference data document
 * @param reference the list as the engine knows it; {@code null} for market participants, products and tariffs
 * @param fuel the fuel of market participants or tariffs; {@code null} for other lists, and for all tariffs
 * @param stored the kind of stored data; {@code null} for lists of the document
 */
public record AskedList(String list, Reference reference, Fuel fuel, Lookup stored) {

    /** Returns a list of the document. */
    public static AskedList of(Reference reference) {
        return new AskedList(reference.list(), reference, null, null);
    }

    /** Returns the market participants on a fuel. */
    public static AskedList ofParticipants(Fuel fuel) {
        return new AskedList("market_participants", null, fuel, null);
    }

    /** Returns the codes of products. */
    public static AskedList ofProducts() {
        return ofStored(Lookup.PRODUCT);
    }

    /** Returns the codes of tariffs for a fuel. */
    public static AskedList ofTariffs(Fuel fuel) {
        return new AskedList("products", null, fuel, Lookup.TARIFF);
    }

    static AskedList ofStored(Lookup stored) {
        return new AskedList("products", null, null, stored);
    }
}
