package io.krakenemulator.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.krakenemulator.validation.Spelled;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Follows a JSON document along the records of the account side, apart from the reader, so that fixtures can be trusted when
 * the reader is tested with them. What belongs to the other areas is passed over.
 */
final class PayloadWalk {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Set<String> AREAS = Set.of("account", "billing", "business", "customer", "payment");

    private final Set<String> used = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    private PayloadWalk() {}

    static PayloadWalk of(Class<?> type, JsonNode document) {
        var walk = new PayloadWalk();
        walk.follow(document, type, "");
        return walk;
    }

    /** The fields met, as {@code Record.component}. */
    Set<String> used() {
        return used;
    }

    /** What does not fit, with its place. */
    List<String> faults() {
        return faults;
    }

    /** Every field that a document of that type can hold, as {@code Record.component}. */
    static Set<String> fieldsBelow(Class<?> type) {
        var fields = new TreeSet<String>();
        collect(type, fields, new HashSet<>());
        return fields;
    }

    private static void collect(Class<?> type, Set<String> fields, Set<Class<?>> seen) {
        if (!isOfOurAreas(type) || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(member -> collect(member, fields, seen));
        } else if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                fields.add(type.getSimpleName() + "." + component.getName());
                collect(elementOrSelf(component.getGenericType()), fields, seen);
            }
        }
    }

    private void follow(JsonNode node, Class<?> type, String at) {
        if (!isOfOurAreas(type)) {
            return;
        }
        var record = type.isSealed() ? member(node, type) : type;
        for (var fields = node.fieldNames(); fields.hasNext(); ) {
            var name = fields.next();
            if (Stream.of(record.getRecordComponents()).noneMatch(component -> isNamed(record, component, name))) {
                faults.add(at + "." + name + " is not a field of " + record.getSimpleName());
            }
        }
        for (var component : record.getRecordComponents()) {
            followComponent(node, record, component, at);
        }
    }

    private void followComponent(JsonNode object, Class<?> record, RecordComponent component, String at) {
        var value = spellings(record, component)
                .filter(object::has)
                .map(object::get)
                .findFirst()
                .orElse(null);
        var place = at + "." + component.getName();
        var field = field(record, component);
        if (value == null) {
            if (field.isAnnotationPresent(NotNull.class)) {
                faults.add(place + " is missing");
            }
            return;
        }
        used.add(record.getSimpleName() + "." + component.getName());
        if (value.isNull()) {
            if (!field.getAnnotation(Schema.class).nullable()) {
                faults.add(place + " is null");
            }
            return;
        }
        try {
            var converted = converted(value, component.getGenericType(), place);
            if (!value.isObject()) {
                VALIDATOR
                        .validateValue(record, component.getName(), converted)
                        .forEach(violation -> faults.add(place + ": " + violation.getMessage()));
            }
        } catch (RuntimeException unfit) {
            faults.add(place + ": " + unfit);
        }
    }

    private Object converted(JsonNode value, Type type, String at) {
        if (type instanceof ParameterizedType) {
            require(value.isArray(), "a list");
            var list = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                list.add(converted(value.get(i), elementOrSelf(type), at + "." + i));
            }
            return list;
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            return Stream.of(raw.getEnumConstants())
                    .filter(constant -> wire((Enum<?>) constant).equals(value.textValue()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(value + " is no choice"));
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return raw.cast(value);
        }
        if (raw.isRecord() || raw.isInterface()) {
            require(value.isObject(), "an object");
            follow(value, raw, at);
            return value;
        }
        return scalar(value, raw);
    }

    private static Object scalar(JsonNode value, Class<?> type) {
        if (type == Boolean.class) {
            require(value.isBoolean(), "a boolean");
            return value.booleanValue();
        }
        if (type == Integer.class || type == Long.class) {
            require(value.isIntegralNumber(), "an integer");
            return type == Integer.class ? (Object) value.intValue() : (Object) value.longValue();
        }
        require(value.isTextual(), "a string");
        var text = value.textValue();
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .atStartOfDay(ZoneId.of("Europe/London"))
                            .toInstant();
        }
        require(type == String.class, type.getSimpleName());
        return text;
    }

    private static Class<?> member(JsonNode node, Class<?> union) {
        var schema = union.getAnnotation(Schema.class);
        var value = node.path(schema.discriminatorProperty()).asText("null");
        var told = value.isEmpty() ? "null" : value;
        return Stream.of(schema.discriminatorMapping())
                .filter(mapping -> mapping.value().equals(told))
                .map(mapping -> (Class<?>) mapping.schema())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(told + " tells no member of " + union));
    }

    private static boolean isNamed(Class<?> record, RecordComponent component, String name) {
        return spellings(record, component).anyMatch(name::equals);
    }

    private static Stream<String> spellings(Class<?> record, RecordComponent component) {
        var own = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
        var spelled = field(record, component).getAnnotation(Spelled.class);
        return spelled == null ? Stream.of(own) : Stream.concat(Stream.of(own), Stream.of(spelled.value()));
    }

    private static String wire(Enum<?> constant) {
        try {
            var named = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field field(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> elementOrSelf(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    private static boolean isOfOurAreas(Class<?> type) {
        var prefix = "io.krakenemulator.schema.";
        return type.getName().startsWith(prefix)
                && AREAS.contains(type.getName().substring(prefix.length()).split("\\.")[0]);
    }

    private static void require(boolean fits, String wanted) {
        if (!fits) {
            throw new IllegalArgumentException(wanted + " expected");
        }
    }
}
