package io.krakenemulator.validation;

import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.Reports;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/**
 * Runs Bean Validation over one payload record at a time and turns violations into problems. The records do not cascade:
 * the reader goes from object to object itself, which keeps place and order its own.
 */
final class Constraints {

    /** What the reader has judged already, in the order and with the codes of the interface. */
    private static final Set<Class<? extends Annotation>> READ_ALREADY =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class, Digits.class);

    private static final Class<?>[] WITHOUT_CHECK_DIGITS = {Default.class};
    private static final Class<?>[] WITH_CHECK_DIGITS = {Default.class, CheckDigits.Verified.class};

    private static final int LONGEST_QUOTE = 100;

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    private record Found(int field, int element, String code, String detail) {}

    /**
     * Checks one object.
     *
     * @param names the name that the caller used for each field
     * @param broken which fields had a shape problem already: their values are not there to be judged
     * @param checkDigits whether check digits are verified
     */
    void check(
            Object object,
            Shape shape,
            Attr at,
            String[] names,
            boolean[] broken,
            ProblemList problems,
            boolean checkDigits) {
        var violations = validator.validate(object, checkDigits ? WITH_CHECK_DIGITS : WITHOUT_CHECK_DIGITS);
        if (violations.isEmpty()) {
            return;
        }
        var found = new ArrayList<Found>();
        for (var violation : violations) {
            var annotation = violation.getConstraintDescriptor().getAnnotation();
            if (READ_ALREADY.contains(annotation.annotationType())) {
                continue;
            }
            int field = shape.positionOfComponent(
                    violation.getPropertyPath().iterator().next().getName());
            if (!broken[field]) {
                found.add(describe(violation, annotation, field));
            }
        }
        found.sort(Comparator.comparingInt(Found::field)
                .thenComparingInt(Found::element)
                .thenComparing(Found::code));
        for (var one : found) {
            var place = at.field(names[one.field]);
            problems.add(one.element < 0 ? place : place.index(one.element), one.code, one.detail);
        }
    }

    private static Found describe(ConstraintViolation<?> violation, Annotation annotation, int field) {
        int element = elementOf(violation.getPropertyPath());
        var value = violation.getInvalidValue();
        var reports = annotation.annotationType().getAnnotation(Reports.class);
        if (reports != null) {
            var detail = violation.getMessageTemplate().replace("{value}", quote(value));
            return new Found(field, element, reports.code(), detail);
        } else if (annotation instanceof Size size) {
            return ofSize(field, element, size, value);
        } else if (annotation instanceof Min min) {
            return new Found(
                    field,
                    element,
                    "min_value",
                    "Ensure this value is greater than or equal to %d.".formatted(min.value()));
        } else if (annotation instanceof Max max) {
            return new Found(
                    field,
                    element,
                    "max_value",
                    "Ensure this value is less than or equal to %d.".formatted(max.value()));
        } else if (annotation instanceof Email) {
            return new Found(field, element, "invalid", "Enter a valid email address.");
        }
        throw new IllegalStateException("No code is known for " + annotation);
    }

    private static Found ofSize(int field, int element, Size size, Object value) {
        if (value instanceof Collection<?> list) {
            return list.size() > size.max()
                    ? new Found(
                            field,
                            element,
                            "max_length",
                            "Ensure this field has no more than %d elements.".formatted(size.max()))
                    : new Found(
                            field,
                            element,
                            "min_length",
                            "Ensure this field has at least %d elements.".formatted(size.min()));
        }
        return ((CharSequence) value).length() > size.max()
                ? new Found(
                        field,
                        element,
                        "max_length",
                        "Ensure this field has no more than %d characters.".formatted(size.max()))
                : new Found(
                        field,
                        element,
                        "min_length",
                        "Ensure this field has at least %d characters.".formatted(size.min()));
    }

    private static int elementOf(Path path) {
        for (var node : path) {
            if (node.getIndex() != null) {
                return node.getIndex();
            }
        }
        return -1;
    }

    private static String quote(Object value) {
        var text = String.valueOf(value);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
