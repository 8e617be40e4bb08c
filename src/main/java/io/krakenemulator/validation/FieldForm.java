package io.krakenemulator.validation;

import java.util.List;

/**
 * The form of the values that one field of a payload accepts.
 *
 * @param type the type of value, such as {@code text} or {@code date}
 * @param choices the values of a closed list, in the schema's order; empty for other types
 * @param list the list of reference data that must have the value, or {@code null}
 * @param isRequired whether the field must be present
 * @param isNullable whether null is accepted
 * @param minLength the least number of characters, or of elements of a list; {@code null} if there is no bound
 * @param maxLength the greatest number of them, or {@code null}
 * @param minimum the least number, or {@code null}
 * @param maximum the greatest number, or {@code null}
 * @param wholeDigits the greatest number of digits before the decimal point, or {@code null}
 * @param decimalPlaces the greatest number of digits after it, or {@code null}
 */
public record FieldForm(
        String type,
        List<String> choices,
        AskedList list,
        boolean isRequired,
        boolean isNullable,
        Integer minLength,
        Integer maxLength,
        Long minimum,
        Long maximum,
        Integer wholeDigits,
        Integer decimalPlaces) {

    static FieldForm of(Field field, Long minimum, Long maximum) {
        var size = field.size();
        var digits = field.digits();
        return new FieldForm(
                typeOf(field.type(), field.email()),
                field.type() instanceof FieldType.Choice choice ? choice.values() : List.of(),
                listOf(field),
                field.required(),
                field.nullable(),
                size == null || size.min() == 0 ? null : size.min(),
                size == null || size.max() == Integer.MAX_VALUE ? null : size.max(),
                minimum,
                maximum,
                digits == null ? null : digits.integer(),
                digits == null ? null : digits.fraction());
    }

    /** Returns the form of a field whose value names the kind of its object. */
    static FieldForm ofKind(List<String> kinds) {
        return new FieldForm("choice", kinds, null, true, false, null, null, null, null, null, null);
    }

    private static AskedList listOf(Field field) {
        if (field.inReferenceData() != null) {
            return AskedList.of(field.inReferenceData());
        }
        return field.lookup() == null ? null : AskedList.ofStored(field.lookup());
    }

    private static String typeOf(FieldType type, boolean isEmail) {
        if (type instanceof FieldType.Text) {
            return isEmail ? "email" : "text";
        } else if (type instanceof FieldType.Whole) {
            return "integer";
        } else if (type instanceof FieldType.Decimal) {
            return "decimal";
        } else if (type instanceof FieldType.Truth) {
            return "boolean";
        } else if (type instanceof FieldType.Date) {
            return "date";
        } else if (type instanceof FieldType.Moment) {
            return "date-time";
        } else if (type instanceof FieldType.Duration) {
            return "duration";
        } else if (type instanceof FieldType.Time) {
            return "time";
        } else if (type instanceof FieldType.Choice) {
            return "choice";
        } else if (type instanceof FieldType.ListOf) {
            return "list";
        }
        return type instanceof FieldType.Anything ? "any" : "object";
    }
}
