package io.krakenemulator.validation.constraint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/**
 * Asks libphonenumber. Its parser is made to find a number in running text, with letters for digits and extensions
 * after it; so the value must first look like a number and nothing else.
 */
public final class PhoneNumberValidator implements ConstraintValidator<PhoneNumber, String> {

    private static final String REGION = "GB";

    /** The islands that share the country's numbering plan count as well: customers have their numbers. */
    private static final int COUNTRY_CODE = 44;

    private static final Pattern NUMBER_ALONE = Pattern.compile("\\+?[0-9 ().\\-]+");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null || value.isBlank()) {
            return true;
        }
        return NUMBER_ALONE.matcher(value.strip()).matches() && isInNumberingPlan(value);
    }

    private static boolean isInNumberingPlan(String value) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(value, REGION);
            return number.getCountryCode() == COUNTRY_CODE && numbers.isValidNumber(number);
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
