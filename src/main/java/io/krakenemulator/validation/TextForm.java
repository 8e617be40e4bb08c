package io.krakenemulator.validation;

import jakarta.validation.constraints.Pattern;

/** The form that a text must have as a whole, from {@link Pattern}, and the detail that refuses another. */
record TextForm(java.util.regex.Pattern pattern, String message) {

    /** Returns the form that an annotation demands, or null if there is no annotation. */
    static TextForm of(Pattern annotation) {
        return annotation == null
                ? null
                : new TextForm(java.util.regex.Pattern.compile(annotation.regexp()), annotation.message());
    }
}
