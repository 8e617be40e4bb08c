package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.cases.RuleCases;
import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.ErrorCode;
import io.krakenemulator.validation.constraint.ReportsShape;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The compiled checks find what the engine of the validation library finds. Every record of every case is compared. One
 * record of each type is compared with each field changed to odd values too: no constraint depends on another field.
 */
class CompiledConstraintsTest {

    private static final Validator VALIDATOR = Boxes.VALIDATOR;

    private static final Class<?>[] WITHOUT_CHECK_DIGITS = {Default.class};
    private static final Class<?>[] WITH_CHECK_DIGITS = {Default.class, CheckDigits.Verified.class};

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "!",
            "a",
            "0",
            "12345678",
            "1200060176720",
            "1200060176721",
            "9999999999",
            "W1F 9DE",
            "SC123456",
            "+44 20 7946 0958",
            "test@test.com",
            "a@blackhole+b.com",
            "P-ABCD1234",
            "2018/19",
            "x".repeat(300),
            "01-23-45-67-89-ab-cd-ef");

    private static final Constraints COMPILED = new Constraints(VALIDATOR, new ServiceConventions(false));

    private final Set<String> codes = new TreeSet<>();
    private final Set<Class<?>> changed = new HashSet<>();
    private int compared;

    @Test
    void compiledChecksAndLibraryAgree() {
        for (Record record : recordsOfCases()) {
            compareBoth(record);
            if (changed.add(record.getClass())) {
                oddCopies(record).forEach(this::compareBoth);
            }
        }
        assertTrue(codes.size() > 18, () -> "the cases reach only " + codes);
        assertTrue(compared > 3000, () -> "only " + compared + " records are compared");
    }

    private void compareBoth(Record record) {
        compare(record, false, WITHOUT_CHECK_DIGITS);
        compare(record, true, WITH_CHECK_DIGITS);
        compared++;
    }

    private void compare(Record record, boolean checkDigits, Class<?>[] groups) {
        var expected = VALIDATOR.validate(record, groups).stream()
                .flatMap(CompiledConstraintsTest::describe)
                .sorted()
                .toList();
        var found = findProblems(record, checkDigits);
        assertEquals(expected, found, record::toString);
        found.forEach(problem -> codes.add(problem.substring(0, problem.indexOf(' '))));
    }

    private static List<String> findProblems(Record record, boolean checkDigits) {
        var shape = Shape.of(record.getClass());
        var values = values(record);
        var names = shape.fields().stream().map(Field::component).toArray(String[]::new);
        var problems = new ProblemList(1000);
        COMPILED.check(
                new Constraints.BoundObject(shape, values, new boolean[values.length]),
                Attr.ROOT,
                names,
                checkDigits,
                problems);
        return problems.list().stream()
                .filter(problem -> !isMeasured(problem))
                .map(problem -> problem.code() + " " + problem.at() + " " + problem.detail())
                .sorted()
                .toList();
    }

    /** Sizes and e-mail addresses are measured by rules of ours, which the library does not have. */
    private static boolean isMeasured(Problem problem) {
        return problem.code().equals(ShapeCheck.MAX_LENGTH.code())
                || problem.code().equals(ShapeCheck.MIN_LENGTH.code())
                || problem.detail().equals("Enter a valid email address.");
    }

    private static Stream<String> describe(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        var code = code(annotation);
        return code == null
                ? Stream.empty()
                : Stream.of(code + " " + violation.getPropertyPath() + " " + detail(violation, annotation));
    }

    private static String code(Annotation annotation) {
        var type = annotation.annotationType();
        if (type.isAnnotationPresent(ReportsShape.class)) {
            return type.getAnnotation(ReportsShape.class).value().code();
        } else if (type.isAnnotationPresent(ErrorCode.class)) {
            return type.getAnnotation(ErrorCode.class).code();
        } else if (annotation instanceof Min) {
            return ShapeCheck.MIN_VALUE.code();
        }
        return annotation instanceof Max ? ShapeCheck.MAX_VALUE.code() : null;
    }

    private static String detail(ConstraintViolation<?> violation, Annotation annotation) {
        if (annotation instanceof Min min) {
            return "Ensure this value is greater than or equal to %d.".formatted(min.value());
        } else if (annotation instanceof Max max) {
            return "Ensure this value is less than or equal to %d.".formatted(max.value());
        }
        return violation
                .getMessageTemplate()
                .replace("{value}", Texts.quotable(String.valueOf(violation.getInvalidValue())));
    }

    private static Set<Record> recordsOfCases() {
        var records = new HashSet<Record>();
        Stream.of("constraint", "shape", "rule")
                .flatMap(kind -> RuleCases.of(kind).stream())
                .forEach(file -> file.cases().forEach(one -> collect(file.fixture(), one, records)));
        return records;
    }

    private static void collect(String fixture, JsonNode one, Set<Record> records) {
        var payload = RuleCases.payload(fixture, one);
        var type = RuleCases.typeOf(fixture);
        var reader = new PayloadReader(VALIDATOR, 1000);
        var parsed = payload.isArray()
                ? reader.readList(payload, type, Choices.ALL)
                : reader.read(payload, type, Choices.ALL);
        collect(parsed.value(), records);
    }

    private static void collect(Object value, Set<Record> records) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, records));
        } else if (value instanceof Record record && records.add(record)) {
            Stream.of(values(record)).filter(Objects::nonNull).forEach(inner -> collect(inner, records));
        }
    }

    private static List<Record> oddCopies(Record record) {
        var copies = new ArrayList<Record>();
        var components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            for (Object odd : oddValues(components[i].getType())) {
                var values = values(record);
                values[i] = odd;
                copies.add((Record) Shape.of(record.getClass()).newInstance(values));
            }
        }
        return copies;
    }

    private static List<?> oddValues(Class<?> type) {
        if (type == String.class) {
            return ODD_TEXTS;
        } else if (type == Integer.class) {
            return List.of(-1, 0, 1, 28, 29, 1_000_000);
        } else if (type == Long.class) {
            return List.of(-1L, 0L, 1L, 1_000_000_000_000L);
        } else if (type == BigDecimal.class) {
            return List.of(new BigDecimal("-0.01"), BigDecimal.ZERO, new BigDecimal("1E+9"));
        } else if (type == Boolean.class) {
            return List.of(true, false);
        }
        return type == List.class
                ? List.of(List.of(), Collections.nCopies(2, null), Collections.nCopies(3, null))
                : List.of();
    }

    private static Object[] values(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(component -> value(record, component))
                .toArray();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
