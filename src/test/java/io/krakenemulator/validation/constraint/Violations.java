package io.krakenemulator.validation.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;

/** Checks the constraints of a record without the reader. */
final class Violations {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Violations() {}

    static boolean isValid(Record record) {
        return of(record).isEmpty();
    }

    /** Returns the message template of the one violation. The reader would insert the value. */
    static String message(Record record) {
        return only(record).getMessageTemplate();
    }

    /** Returns the code that the one violation reports. */
    static String code(Record record) {
        return only(record)
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getAnnotation(ErrorCode.class)
                .code();
    }

    private static ConstraintViolation<Record> only(Record record) {
        var violations = of(record);
        if (violations.size() != 1) {
            throw new AssertionError("One violation expected of " + record + " but there are " + violations);
        }
        return violations.iterator().next();
    }

    private static Set<ConstraintViolation<Record>> of(Record record) {
        return VALIDATOR.validate(record);
    }
}
