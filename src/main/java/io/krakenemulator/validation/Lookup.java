package io.krakenemulator.validation;

/** Stored data that may be too much to keep at hand, looked up by the values that a payload carries. */
public enum Lookup {
    /** Tariffs, by tariff code. */
    TARIFF,
    /** Products, by product code. */
    PRODUCT
}
