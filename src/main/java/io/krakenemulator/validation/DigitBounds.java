package io.krakenemulator.validation;

import jakarta.validation.constraints.Digits;

/** How many digits a decimal may have. The annotation's own methods are too slow to be asked for each value. */
record DigitBounds(int integer, int fraction) {

    /** Returns the bounds that an annotation sets, or {@code null} if there is no annotation. */
    static DigitBounds of(Digits digits) {
        return digits == null ? null : new DigitBounds(digits.integer(), digits.fraction());
    }
}
