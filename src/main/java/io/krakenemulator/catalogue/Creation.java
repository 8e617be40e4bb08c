package io.krakenemulator.catalogue;

import java.util.List;

/**
 * The outcome of creating products: all of them are created, or none because of codes that exist already.
 *
 * @param clashes the codes that exist already, in payload order; empty when the products were created
 */
public record Creation(List<Clash> clashes) {

    /**
     * A code that exists already.
     *
     * @param product the zero-based position of the product in the call
     * @param tariff the zero-based position of the tariff in the product whose code it is; -1 for the product's own code
     */
    public record Clash(int product, int tariff, String code) {
        public boolean isTariff() {
            return tariff >= 0;
        }
    }

    public boolean isCreated() {
        return clashes.isEmpty();
    }
}
