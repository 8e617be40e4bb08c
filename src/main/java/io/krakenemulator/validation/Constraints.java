package io.krakenemulator.validation;

import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.EmailAddresses;
import io.krakenemulator.validation.constraint.ErrorCode;
import io.krakenemulator.validation.constraint.ReportsShape;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * Runs Bean Validation over one payload record at a time and turns violations into problems. The records do not cascade,
 * because the reader itself goes from object to object and knows their places and order.
 */
final class Constraints {

    /**
     * The constraints that the library does not check. The reader checks some, in the order and with the codes of the
     * interface. This class checks sizes and e-mail addresses, because the library measures texts in UTF-16 units and accepts
     * other addresses than the real service.
     */
    private static final Set<Class<? extends Annotation>> CHECKED_HERE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class, Digits.class, Size.class, Email.class, Pattern.class);

    private static final Class<?>[] WITHOUT_CHECK_DIGITS = {Default.class};
    private static final Class<?>[] WITH_CHECK_DIGITS = {Default.class, CheckDigits.Verified.class};

    private final Validator validator;
    private final Conventions conventions;

    /** By record: whether it has constraints that the library checks. */
    private final Map<Class<?>, Boolean> needingLibrary = new ConcurrentHashMap<>();

    /** @param validator null where the constraints are known to hold, so that nothing is checked */
    Constraints(Validator validator, Conventions conventions) {
        this.validator = validator;
        this.conventions = conventions;
    }

    private record Found(int field, int element, String code, String detail, Origin origin) {
        boolean isOfElement() {
            return element >= 0;
        }
    }

    /** The violations of one object. It keeps no more than the list of the payload's problems takes. */
    private static final class Findings {
        private final int room;
        private final List<Found> kept = new ArrayList<>(0);
        private int unlisted;

        Findings(int room) {
            this.room = room;
        }

        void add(int field, int element, ShapeCheck check, Supplier<String> detail) {
            add(field, element, check.code(), detail, Origin.SHAPE);
        }

        void add(int field, int element, String code, Supplier<String> detail, Origin origin) {
            if (kept.size() < room) {
                kept.add(new Found(field, element, code, detail.get(), origin));
            } else {
                unlisted++;
            }
        }

        int count() {
            return kept.size() + unlisted;
        }
    }

    /**
     * An object to be checked.
     *
     * @param values the values of its fields, in the order of the shape
     * @param broken which fields had a shape problem already: they are not checked, but for those elements of a list that are
     *     well formed
     */
    record BoundObject(Object object, Shape shape, Object[] values, boolean[] broken) {

        /**
         * Returns the object for the library, without lists of plain values. They are checked here, because the library would
         * create an object for each of their problems, however many there are.
         */
        Object forLibrary() {
            Object[] shown = null;
            for (int i = 0; i < values.length; i++) {
                var field = shape.fields().get(i);
                if (values[i] instanceof List<?> list
                        && !list.isEmpty()
                        && !field.isListOfObjects()
                        && field.constraints().isEmpty()) {
                    shown = shown == null ? values.clone() : shown;
                    shown[i] = List.of();
                }
            }
            return shown == null ? object : shape.newInstance(shown);
        }
    }

    /**
     * Checks one object.
     *
     * @param names the name that the caller used for each field; null for the one of a {@link SingleValue}
     * @param checkDigits whether check digits are verified
     */
    void check(BoundObject bound, Attr at, String[] names, boolean checkDigits, ProblemList problems) {
        if (validator == null) {
            return;
        }
        var findings = new Findings(problems.room());
        if (needsLibrary(bound.shape.type())) {
            askLibrary(bound, checkDigits ? WITH_CHECK_DIGITS : WITHOUT_CHECK_DIGITS, findings);
        }
        for (int i = 0; i < bound.values.length; i++) {
            measure(bound, i, findings);
        }
        findings.kept.sort(Comparator.comparingInt(Found::field)
                .thenComparingInt(Found::element)
                .thenComparing(Found::code));
        for (var one : findings.kept) {
            var place = names[one.field] == null ? at : at.field(names[one.field]);
            problems.add(one.isOfElement() ? place.index(one.element) : place, one.code, one.detail, one.origin);
        }
        problems.addUnlisted(findings.unlisted);
    }

    /** Many records have no constraint that the library checks, and asking it costs more than everything else here. */
    private boolean needsLibrary(Class<?> type) {
        return needingLibrary.computeIfAbsent(
                type, unseen -> validator.getConstraintsForClass(unseen).getConstrainedProperties().stream()
                        .flatMap(property -> property.getConstraintDescriptors().stream())
                        .anyMatch(constraint -> !CHECKED_HERE.contains(
                                constraint.getAnnotation().annotationType())));
    }

    private void askLibrary(BoundObject bound, Class<?>[] groups, Findings findings) {
        for (var violation : validator.validate(bound.forLibrary(), groups)) {
            var annotation = violation.getConstraintDescriptor().getAnnotation();
            int field = bound.shape.positionOfComponent(
                    violation.getPropertyPath().iterator().next().getName());
            if (!CHECKED_HERE.contains(annotation.annotationType()) && !bound.broken[field]) {
                describe(violation, annotation, field, findings);
            }
        }
    }

    private void measure(BoundObject bound, int position, Findings findings) {
        var field = bound.shape.fields().get(position);
        if (bound.values[position] instanceof String text) {
            if (!bound.broken[position]) {
                measure(text, field, position, -1, findings);
            }
        } else if (bound.values[position] instanceof List<?> list && field.type() instanceof FieldType.ListOf of) {
            int before = findings.count();
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof String text) {
                    measure(text, of.element(), position, i, findings);
                }
            }
            var wrong = field.isListOfObjects() ? null : conventions.wrongSize(field.size(), list.size());
            if (wrong != null && !bound.broken[position] && findings.count() == before) {
                findings.add(position, -1, wrong.check(), wrong::detail);
            }
        }
    }

    private static void measure(String text, Field field, int position, int element, Findings findings) {
        var size = field.size();
        int length = size == null ? 0 : Texts.length(text);
        if (size != null && length > size.max()) {
            findings.add(
                    position, element, ShapeCheck.MAX_LENGTH, () -> "Ensure this field has no more than %d characters."
                            .formatted(size.max()));
        } else if (size != null && length < size.min()) {
            findings.add(position, element, ShapeCheck.MIN_LENGTH, () -> "Ensure this field has at least %d characters."
                    .formatted(size.min()));
        }
        if (field.email() && !text.isEmpty() && !EmailAddresses.isValid(text)) {
            findings.add(position, element, ShapeCheck.INVALID, () -> "Enter a valid email address.");
        }
    }

    private void describe(ConstraintViolation<?> violation, Annotation annotation, int field, Findings findings) {
        var errorCode = annotation.annotationType().getAnnotation(ErrorCode.class);
        var shape = annotation.annotationType().getAnnotation(ReportsShape.class);
        if (shape != null) {
            findings.add(field, -1, shape.value(), () -> detail(violation));
        } else if (errorCode != null) {
            findings.add(
                    field,
                    -1,
                    errorCode.code(),
                    () -> detail(violation),
                    new Origin.Constraint(annotation.annotationType().getSimpleName()));
        } else if (annotation instanceof Min min) {
            var problem = conventions.belowMinimum(min.value());
            findings.add(field, -1, problem.check(), problem::detail);
        } else if (annotation instanceof Max max) {
            var problem = conventions.aboveMaximum(max.value());
            findings.add(field, -1, problem.check(), problem::detail);
        } else {
            throw new IllegalStateException("No code is known for " + annotation);
        }
    }

    /**
     * Returns the details of a violation. A validator passes them in the violation's payload if its annotation does not
     * have them.
     */
    private static String detail(ConstraintViolation<?> violation) {
        var reason = violation.unwrap(HibernateConstraintViolation.class).getDynamicPayload(String.class);
        return reason != null
                ? (String) reason
                : violation
                        .getMessageTemplate()
                        .replace("{value}", Texts.quotable(String.valueOf(violation.getInvalidValue())));
    }
}
