package io.krakenemulator.validation.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Locale;

/** Checks {@link NotATestAddress}. */
public final class NotATestAddressValidator implements ConstraintValidator<NotATestAddress, String> {

    private static final List<String> BEGINNINGS = List.of("test@", "xxx@");
    private static final List<String> ENDINGS = List.of("@test.com", "@test.co.uk", ".xxx", ".xx");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        var address = value.strip().toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().noneMatch(address::startsWith)
                && ENDINGS.stream().noneMatch(address::endsWith);
    }
}
