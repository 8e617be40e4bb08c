package io.krakenemulator.validation;

import java.util.List;
import java.util.Map;

/** The type of value that a field of a payload record holds on the wire. */
sealed interface FieldType {

    /** Free text. */
    record Text() implements FieldType {}

    /** A whole number; {@code bits} is 32 or 64. */
    record Whole(int bits) implements FieldType {}

    /** An exact decimal number, echoed as a string. */
    record Decimal() implements FieldType {}

    /** A truth value, as a JSON boolean or as a word. */
    record Truth() implements FieldType {}

    /** A calendar date. */
    record Date() implements FieldType {}

    /** A moment, with or without an offset. */
    record Moment() implements FieldType {}

    /** A duration of days, hours, minutes and seconds. */
    record Duration() implements FieldType {}

    /** A time of day. */
    record Time() implements FieldType {}

    /**
     * One of the constants of an enum.
     *
     * @param values the wire value of each
     * @param constants the constants by wire value, other accepted spellings included
     */
    record Choice(List<String> values, Map<String, Object> constants) implements FieldType {}

    /** A list. */
    record ListOf(Field element) implements FieldType {}

    /** An object with keys of the caller's choosing and values of one type. */
    record MapOf(Field element) implements FieldType {}

    /** A payload record. */
    record ObjectOf(Class<?> type) implements FieldType {}

    /** One of several payload records. */
    record UnionOf(Class<?> type) implements FieldType {}

    /** Any JSON. */
    record Anything() implements FieldType {}

    /** A JSON object with keys that the caller chooses. */
    record FreeForm() implements FieldType {}
}
