package io.krakenemulator.validation;

import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.EmailAddresses;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Runs Bean Validation over one payload record at a time and turns violations into problems. The records do not cascade:
 * the reader goes from object to object itself, which keeps place and order its own.
 */
final class Constraints {

    /**
     * What is judged without the library: by the reader, in the order and with the codes of the interface; or here, as the
     * library measures texts in UTF-16 units and takes other e-mail addresses than the real service does.
     */
    private static final Set<Class<? extends Annotation>> JUDGED_HERE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class, Digits.class, Size.class, Email.class);

    private static final Class<?>[] WITHOUT_CHECK_DIGITS = {Default.class};
    private static final Class<?>[] WITH_CHECK_DIGITS = {Default.class, CheckDigits.Verified.class};

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    private record Found(int field, int element, String code, String detail) {
        boolean isOfElement() {
            return element >= 0;
        }
    }

    /**
     * An object to be checked.
     *
     * @param values the values of its fields, in the order of the shape
     * @param broken which fields had a shape problem already: they are not judged, but for those elements of a list that are
     *     well formed
     */
    record Judged(Object object, Shape shape, Object[] values, boolean[] broken) {}

    /**
     * Checks one object.
     *
     * @param names the name that the caller used for each field
     * @param checkDigits whether check digits are verified
     */
    void check(Judged judged, Attr at, String[] names, boolean checkDigits, ProblemList problems) {
        var found = new ArrayList<Found>(0);
        for (var violation :
                validator.validate(judged.object, checkDigits ? WITH_CHECK_DIGITS : WITHOUT_CHECK_DIGITS)) {
            var annotation = violation.getConstraintDescriptor().getAnnotation();
            if (!JUDGED_HERE.contains(annotation.annotationType())) {
                int field = judged.shape.positionOfComponent(
                        violation.getPropertyPath().iterator().next().getName());
                add(describe(violation, annotation, field), judged, found);
            }
        }
        for (int i = 0; i < judged.values.length; i++) {
            measure(judged, i, found);
        }
        found.sort(Comparator.comparingInt(Found::field)
                .thenComparingInt(Found::element)
                .thenComparing(Found::code));
        for (var one : found) {
            var place = at.field(names[one.field]);
            problems.add(one.isOfElement() ? place.index(one.element) : place, one.code, one.detail);
        }
    }

    private static void add(Found one, Judged judged, List<Found> found) {
        if (one.isOfElement() || !judged.broken[one.field]) {
            found.add(one);
        }
    }

    private static void measure(Judged judged, int position, List<Found> found) {
        var field = judged.shape.fields().get(position);
        if (judged.values[position] instanceof String text) {
            if (!judged.broken[position]) {
                measure(text, field, position, -1, found);
            }
        } else if (judged.values[position] instanceof List<?> list
                && field.type() instanceof FieldType.ListOf of
                && of.element().type() instanceof FieldType.Text) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof String text) {
                    measure(text, of.element(), position, i, found);
                }
            }
        }
        if (judged.values[position] instanceof List<?> list && !field.isListOfObjects()) {
            var wrong = wrongSize(field.size(), list.size());
            boolean elementsAreFine = !judged.broken[position]
                    && found.stream().noneMatch(one -> one.field == position && one.isOfElement());
            if (wrong != null && elementsAreFine) {
                found.add(new Found(position, -1, wrong.code(), wrong.detail()));
            }
        }
    }

    private static void measure(String text, Field field, int position, int element, List<Found> found) {
        var size = field.size();
        int length = size == null ? 0 : Texts.length(text);
        if (size != null && length > size.max()) {
            found.add(new Found(
                    position,
                    element,
                    "max_length",
                    "Ensure this field has no more than %d characters.".formatted(size.max())));
        } else if (size != null && length < size.min()) {
            found.add(new Found(
                    position,
                    element,
                    "min_length",
                    "Ensure this field has at least %d characters.".formatted(size.min())));
        }
        if (field.email() && !text.isEmpty() && !EmailAddresses.isValid(text)) {
            found.add(new Found(position, element, "invalid", "Enter a valid email address."));
        }
    }

    /** What is wrong with the size of a list; {@code null} when nothing is. */
    static Values.Read wrongSize(Size size, int elements) {
        if (size != null && elements > size.max()) {
            return Values.Read.problem(
                    "max_length", "Ensure this field has no more than %d elements.".formatted(size.max()));
        } else if (size != null && elements < size.min()) {
            return Values.Read.problem(
                    "min_length", "Ensure this field has at least %d elements.".formatted(size.min()));
        }
        return null;
    }

    private static Found describe(ConstraintViolation<?> violation, Annotation annotation, int field) {
        int element = elementOf(violation.getPropertyPath());
        var value = violation.getInvalidValue();
        var reports = annotation.annotationType().getAnnotation(Reports.class);
        if (reports != null) {
            var detail = violation.getMessageTemplate().replace("{value}", Texts.quotable(String.valueOf(value)));
            return new Found(field, element, reports.code(), detail);
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
        }
        throw new IllegalStateException("No code is known for " + annotation);
    }

    private static int elementOf(Path path) {
        for (var node : path) {
            if (node.getIndex() != null) {
                return node.getIndex();
            }
        }
        return -1;
    }
}
