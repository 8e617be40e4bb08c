package io.krakenemulator.sandbox;

/** The form in which a sandbox's error answers are written. */
public enum Dialect {
    /** The guide's: one flat list of {@code {detail, code, attr}}. */
    GUIDE,
    /** Dictionaries of fields, nested as the payload is. */
    NESTED
}
