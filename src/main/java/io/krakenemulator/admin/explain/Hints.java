package io.krakenemulator.admin.explain;

import io.krakenemulator.validation.ComparedValue;
import io.krakenemulator.validation.Explanation;
import io.krakenemulator.validation.FieldForm;
import io.krakenemulator.validation.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the sentence that tells how to correct a problem. */
final class Hints {

    /** A sentence with more places would not be read. */
    private static final int MOST_PLACES = 3;

    private Hints() {}

    static String of(Explanation explanation, Offer offer, String says) {
        if (!offer.near().isEmpty()) {
            return "Did you mean " + String.join(" or ", offer.near()) + "?";
        } else if (offer.list() != null) {
            return offer.list().stored() != null
                    ? "Use the code of an existing product or tariff, or create the product first."
                    : "Use a value of %s in the reference data, or add the value to that list."
                            .formatted(offer.list().list());
        }
        var shape = explanation.form() == null ? null : ofShape(explanation, explanation.form());
        if (shape != null) {
            return shape;
        }
        if (explanation.value() == null && explanation.form() != null) {
            return "Add the field" + ofType(explanation.form()) + ". " + says;
        }
        var places = explanation.compared().stream()
                .filter(ComparedValue::isEnough)
                .map(ComparedValue::attr)
                .toList();
        return places.isEmpty() ? says : says + " " + ofPlaces(places);
    }

    private static String ofPlaces(List<String> places) {
        var named = places.stream().limit(MOST_PLACES).collect(Collectors.joining(" or "));
        return "Correct " + named + (places.size() > MOST_PLACES ? ", or another value of compared." : ".");
    }

    /** Returns null for a check that is none of shape. */
    private static String ofShape(Explanation explanation, FieldForm form) {
        return switch (explanation.problem().code()) {
            case "required" -> "Add the field" + ofType(form) + ".";
            case "null" ->
                form.isRequired() ? "Give a value" + ofType(form) + "." : "Give a value, or leave the field out.";
            case "blank" ->
                form.isRequired() ? "Give a text that is not blank." : "Give a text, or leave the field out.";
            case "invalid_choice" -> form.choices().isEmpty() ? null : "Use one of the accepted values.";
            case "max_length" -> ofLength(explanation, form);
            case "min_length" -> "Give at least %s.".formatted(form.minLength());
            case "max_value" -> form.maximum() == null ? null : "Give at most %d.".formatted(form.maximum());
            case "min_value" -> form.minimum() == null ? null : "Give at least %d.".formatted(form.minimum());
            case "max_digits", "max_whole_digits", "max_decimal_places" ->
                form.wholeDigits() == null
                        ? null
                        : "Give at most %d digits before and %d after the decimal point."
                                .formatted(form.wholeDigits(), form.decimalPlaces());
            case "not_a_list" -> "Send a JSON array.";
            case "empty" -> "Add an element, or leave the list out if the schema allows that.";
            case "not_a_dict" -> "Send a JSON object.";
            case "invalid" -> ofInvalid(form);
            default -> null;
        };
    }

    private static String ofType(FieldForm form) {
        return switch (form.type()) {
            case "any" -> "";
            case "object", "email", "integer" -> ": an " + form.type();
            case "choice" -> ": one of the accepted values";
            default -> ": a " + form.type();
        };
    }

    private static String ofLength(Explanation explanation, FieldForm form) {
        var value = explanation.value();
        if (form.maxLength() == null || value == null) {
            return null;
        }
        int over = (value.isArray() ? value.size() : Texts.length(value.asText())) - form.maxLength();
        return over > 0
                ? "Shorten it by %d %s.".formatted(over, value.isArray() ? "elements" : "characters")
                : "Give at most %d.".formatted(form.maxLength());
    }

    private static String ofInvalid(FieldForm form) {
        return switch (form.type()) {
            case "date" -> "Write the date as YYYY-MM-DD.";
            case "date-time" -> "Write the date-time as YYYY-MM-DDThh:mm:ssZ.";
            case "time" -> "Write the time as hh:mm.";
            case "email" -> "Write the address as name@example.com.";
            case "integer" -> "Send a whole number.";
            case "decimal" -> "Send a number, or a text that is one.";
            case "boolean" -> "Send true or false.";
            case "text" -> "Send a text.";
            case "object" -> "Send a JSON object.";
            default -> null;
        };
    }
}
