package io.krakenemulator.validation;

import io.krakenemulator.validation.constraint.EmailAddresses;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Checks the constraints of one payload record at a time and turns violations into problems.
 *
 * <p>The validation library describes the constraints of each record once. Its engine is not asked, because it takes
 * longer for an object than everything else that the reader does.
 */
final class Constraints {

    /**
     * The constraints that have no {@link ValueCheck}. The reader checks some, in the order and with the codes of the
     * interface. This class checks sizes and e-mail addresses: sizes in characters, addresses as the real service does.
     */
    private static final Set<Class<? extends Annotation>> CHECKED_OTHERWISE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class, Digits.class, Size.class, Email.class, Pattern.class);

    private final Validator validator;
    private final Conventions conventions;

    /** The checks of each record, by the position of the field. */
    private final Map<Class<?>, ValueCheck[][]> compiled = new ConcurrentHashMap<>();

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
    record BoundObject(Shape shape, Object[] values, boolean[] broken) {}

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
        var checks = checksOf(bound.shape);
        for (int i = 0; i < checks.length; i++) {
            if (!bound.broken[i]) {
                check(bound.values[i], i, checks[i], checkDigits, findings);
            }
        }
        for (int i = 0; i < bound.values.length; i++) {
            measure(bound, i, findings);
        }
        if (findings.count() > 0) {
            report(findings, at, names, problems);
        }
    }

    private static void check(Object value, int position, ValueCheck[] checks, boolean checkDigits, Findings findings) {
        for (var check : checks) {
            if ((checkDigits || !check.ofCheckDigits()) && !check.accepts(value)) {
                findings.add(position, -1, check.code(), () -> check.explain(value), check.origin());
            }
        }
    }

    private static void report(Findings findings, Attr at, String[] names, ProblemList problems) {
        findings.kept.sort(Comparator.comparingInt(Found::field)
                .thenComparingInt(Found::element)
                .thenComparing(Found::code));
        for (var one : findings.kept) {
            var place = names[one.field] == null ? at : at.field(names[one.field]);
            problems.add(one.isOfElement() ? place.index(one.element) : place, one.code, one.detail, one.origin);
        }
        problems.addUnlisted(findings.unlisted);
    }

    private ValueCheck[][] checksOf(Shape shape) {
        var checks = compiled.get(shape.type());
        return checks != null ? checks : compiled.computeIfAbsent(shape.type(), unseen -> compile(shape));
    }

    private ValueCheck[][] compile(Shape shape) {
        var described = validator.getConstraintsForClass(shape.type());
        var checks = new ValueCheck[shape.fields().size()][];
        for (int i = 0; i < checks.length; i++) {
            var property =
                    described.getConstraintsForProperty(shape.fields().get(i).component());
            checks[i] = property == null
                    ? new ValueCheck[0]
                    : property.getConstraintDescriptors().stream()
                            .filter(constraint -> !CHECKED_OTHERWISE.contains(
                                    constraint.getAnnotation().annotationType()))
                            .map(constraint -> ValueCheck.of(constraint, conventions))
                            .sorted(Comparator.comparing(ValueCheck::code))
                            .toArray(ValueCheck[]::new);
        }
        return checks;
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
}
