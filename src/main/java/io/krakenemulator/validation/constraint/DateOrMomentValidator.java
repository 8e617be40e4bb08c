package io.krakenemulator.validation.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Checks {@link DateOrMoment}. */
public final class DateOrMomentValidator implements ConstraintValidator<DateOrMoment, String> {

    private static final int DATE_LENGTH = 10;

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || parses(value);
    }

    private static boolean parses(String text) {
        try {
            return (text.length() == DATE_LENGTH ? LocalDate.parse(text) : Instant.parse(text)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
