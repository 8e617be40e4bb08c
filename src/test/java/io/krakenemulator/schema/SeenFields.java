package io.krakenemulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects the fields of account records that occur in documents, also with null or an empty list. */
final class SeenFields {

    private static final String ROOT = "io.krakenemulator.schema.";
    private static final Set<String> AREAS = Set.of("account", "billing", "business", "customer", "payment");

    private final Set<String> seen = new TreeSet<>();

    /** Notes the fields of a document, by the record that it was read into. */
    void in(JsonNode node, Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                in(node.get(i), list.get(i));
            }
        } else if (value != null && isOfOurAreas(value.getClass()) && value instanceof Record object) {
            for (var component : object.getClass().getRecordComponents()) {
                var child = node.get(wireName(component));
                if (child != null) {
                    seen.add(name(object.getClass(), component));
                    in(child, valueOf(object, component));
                }
            }
        }
    }

    /** Returns the fields of a type that no document has, as {@code Record.component}. */
    Set<String> missingBelow(Class<?> type) {
        var fields = new TreeSet<String>();
        collect(type, fields, new HashSet<>());
        fields.removeAll(seen);
        return fields;
    }

    private static void collect(Class<?> type, Set<String> fields, Set<Class<?>> visited) {
        if (!isOfOurAreas(type) || !visited.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(member -> collect(member, fields, visited));
        } else if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                fields.add(name(type, component));
                collect(elementOrSelf(component.getGenericType()), fields, visited);
            }
        }
    }

    private static String name(Class<?> record, RecordComponent component) {
        return record.getSimpleName() + "." + component.getName();
    }

    private static String wireName(RecordComponent component) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
    }

    private static Object valueOf(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> elementOrSelf(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    private static boolean isOfOurAreas(Class<?> type) {
        return type.getName().startsWith(ROOT)
                && AREAS.contains(type.getName().substring(ROOT.length()).split("\\.")[0]);
    }
}
