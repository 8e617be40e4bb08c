package io.krakenemulator.validation.constraint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/**
 * Checks {@link PhoneNumber} with libphonenumber. Its parser finds numbers in running text, with letters and extensions, so
 * the value must first look like a number and nothing else. Between digits it may have the punctuation of the library,
 * without the letter x and the tilde, which begin an extension.
 */
@RegisterForReflection
public final class PhoneNumberValidator implements ConstraintValidator<PhoneNumber, String> {

    private static final String REGION = "GB";

    /** The islands that share the country's numbering plan count too, because customers have their numbers. */
    private static final int COUNTRY_CODE = 44;

    private static final String PUNCTUATION = " \u00A0\u00AD\u200B\u2060\u3000"
            + "\\-\u2010-\u2015\u2212\u30FC\uFF0D"
            + "./\uFF0E\uFF0F"
            + "()\\[\\]\uFF08\uFF09\uFF3B\uFF3D"
            + "\u2053\u223C";

    private static final Pattern NUMBER_ALONE = Pattern.compile("[+\uFF0B]?[0-9" + PUNCTUATION + "]+");

    private static final RecentVerdicts RECENT = new RecentVerdicts(PhoneNumberValidator::isPhoneNumber);

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || RECENT.isValid(value);
    }

    private static boolean isPhoneNumber(String value) {
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
