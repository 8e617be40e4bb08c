package io.krakenemulator.validation;

/**
 * The checks that the reader makes of the shape of every field, each with the sentence that the rule book has for it. The
 * codes are those of Django REST Framework, which the real service uses. The codes of control calls and seed files are
 * ours.
 */
public enum ShapeCheck implements StatedCode {
    REQUIRED("required", "A required field must be present."),
    NULL("null", "A field may be null only where null is allowed."),
    BLANK("blank", "A text that must not be blank must have a character other than white space."),
    INVALID(
            "invalid",
            "A value must be of its field's type. A field that is sent under two of its names must have one value."),
    INVALID_CHOICE(
            "invalid_choice",
            "A value must be one of the field's choices. The choices are in the schema or in the sandbox's reference"
                    + " data."),
    MAX_LENGTH("max_length", "A text or a list must not be longer than the maximum of its field."),
    MIN_LENGTH("min_length", "A text or a list must not be shorter than the minimum of its field."),
    MAX_VALUE("max_value", "A number must not be greater than the maximum of its field."),
    MIN_VALUE("min_value", "A number must not be less than the minimum of its field."),
    MAX_DIGITS("max_digits", "A decimal must not have more digits in total than its field allows."),
    MAX_DECIMAL_PLACES("max_decimal_places", "A decimal must not have more decimal places than its field allows."),
    MAX_WHOLE_DIGITS(
            "max_whole_digits", "A decimal must not have more digits before the decimal point than its field allows."),
    MAX_STRING_LENGTH("max_string_length", "A number that is sent as text must not have more than 1,000 characters."),
    NOT_A_LIST("not_a_list", "A field that holds a list must be sent as a JSON array."),
    EMPTY("empty", "A list that needs an element must not be empty."),
    NOT_A_DICT("not_a_dict", "A field that holds a free-form object must be sent as a JSON object."),
    NULL_CHARACTERS(
            "null_characters_not_allowed", "A text, and each key and text of free-form JSON, must not contain U+0000."),
    SURROGATE_CHARACTERS(
            "surrogate_characters_not_allowed",
            "A text, and each key and text of free-form JSON, must not contain half of a surrogate pair."),
    MAKE_AWARE(
            "make_aware",
            "In a strict sandbox, a date-time without an offset must be a time that London's clocks show exactly once."),
    UNKNOWN_KEY(
            "unknown_key", "A key of a control call's body or of a seed file must be one that its record has.", true),
    UNKNOWN_PARAMETER("unknown_parameter", "A control call must have no query parameter but its own.", true),
    DUPLICATE(
            "duplicate",
            "An item of a list of reference data must not repeat the identity of another item, nor an API key another key.",
            true),
    DOES_NOT_EXIST("does_not_exist", "An item that reference data or a control call names must exist.", true);

    private final String code;
    private final String says;
    private final boolean ofOperators;

    ShapeCheck(String code, String says) {
        this(code, says, false);
    }

    ShapeCheck(String code, String says, boolean ofOperators) {
        this.code = code;
        this.says = says;
        this.ofOperators = ofOperators;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public Source source() {
        return ofOperators ? Source.OURS : Source.INFERRED;
    }

    @Override
    public Origin origin() {
        return Origin.SHAPE;
    }

    /** Returns whether the check is made of control calls and seed files only. */
    public boolean isOfOperators() {
        return ofOperators;
    }
}
