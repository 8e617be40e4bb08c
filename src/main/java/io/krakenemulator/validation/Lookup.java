package io.krakenemulator.validation;

/** Stored data that may be too large to keep in memory. It is looked up by the values of a payload. */
public enum Lookup {
    /** Tariffs, by tariff code. */
    TARIFF,
    /** Products, by product code. */
    PRODUCT
}
