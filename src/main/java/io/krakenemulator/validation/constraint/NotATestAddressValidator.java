package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Locale;

/** Checks {@link NotATestAddress}. */
@RegisterForReflection
public final class NotATestAddressValidator implements ConstraintValidator<NotATestAddress, String> {

    private static final List<String> BEGINNINGS = List.of("test@", "xxx@");
    private static final List<String> ENDINGS = List.of("@test.com", "@test.co.uk", ".xxx", ".xx");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        var address = value.strip().toLowerCase(Locale.ROOT);
        return !hasTestBeginning(address) && !hasTestEnding(address);
    }

    private static boolean hasTestBeginning(String address) {
        for (var beginning : BEGINNINGS) {
            if (address.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTestEnding(String address) {
        for (var ending : ENDINGS) {
            if (address.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
