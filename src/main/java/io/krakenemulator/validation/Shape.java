package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A payload record's components, looked at once and kept: as many as there are record types.
 *
 * @param fields in the order of the components
 * @param positions of the fields, by each of their names on the wire
 * @param isSingleValue whether the record is written as its one value
 */
record Shape(
        Class<?> type,
        Constructor<?> constructor,
        List<Field> fields,
        Map<String, Integer> positions,
        boolean isSingleValue) {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /** Each field's other names, over all records. Bounded by the number of {@link Alias} annotations. */
    private static final Map<String, List<String>> OTHER_NAMES = new ConcurrentHashMap<>();

    static Shape of(Class<?> type) {
        // A look-up that may compute takes a lock
        var known = KNOWN.get(type);
        return known != null ? known : KNOWN.computeIfAbsent(type, Shape::look);
    }

    private static Shape look(Class<?> type) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type + " is not a record, or not registered for reflection");
        }
        var fields = new Field[components.length];
        var parameters = new Class<?>[components.length];
        var positions = new HashMap<String, Integer>();
        try {
            for (int i = 0; i < components.length; i++) {
                var component = components[i];
                parameters[i] = component.getType();
                var declared = type.getDeclaredField(component.getName());
                fields[i] =
                        Field.of(component.getName(), declared.getGenericType(), declared.getAnnotatedType(), declared);
                positions.put(fields[i].wire(), i);
                for (String alias : fields[i].aliases()) {
                    positions.put(alias, i);
                }
                if (!fields[i].aliases().isEmpty()) {
                    OTHER_NAMES.put(fields[i].wire(), fields[i].aliases());
                }
            }
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.trySetAccessible();
            return new Shape(
                    type,
                    constructor,
                    List.of(fields),
                    Collections.unmodifiableMap(positions),
                    type.isAnnotationPresent(SingleValue.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not registered for reflection", e);
        }
    }

    /** Returns the other names under which a field of that name is accepted. */
    static List<String> otherNames(String wire) {
        return OTHER_NAMES.getOrDefault(wire, List.of());
    }

    /** Returns whether an object has every field that the record requires. */
    boolean hasRequiredFields(JsonNode object) {
        return fields.stream().allMatch(field -> !field.required() || object.has(field.wire()));
    }

    Object newInstance(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The constructor of " + type + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not registered for reflection", e);
        }
    }
}
