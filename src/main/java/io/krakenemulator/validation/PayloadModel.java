package io.krakenemulator.validation;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Knows the records and unions that payloads are made of, by the names of their schemas, and the constraints of ours on them. */
public final class PayloadModel {

    private final Map<String, Class<?>> types = new TreeMap<>();
    private final Map<Class<? extends Annotation>, TreeSet<String>> constrained =
            new TreeMap<>(Comparator.comparing(Class::getSimpleName));

    /** @param payloads the records that request bodies are bound to */
    public PayloadModel(Collection<Class<?>> payloads) {
        payloads.forEach(this::addRecord);
    }

    /** Returns the name that a type's schema has. */
    public static String nameOf(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }

    /** Returns the record or union of that name. */
    public Optional<Class<?>> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Returns each constraint of ours with its places, such as {@code EnergyAccount.billing_postcode}. */
    public Map<Class<? extends Annotation>, List<String>> constraints() {
        var places = new LinkedHashMap<Class<? extends Annotation>, List<String>>();
        constrained.forEach((constraint, fields) -> places.put(constraint, List.copyOf(fields)));
        return places;
    }

    private void addRecord(Class<?> type) {
        if (types.putIfAbsent(nameOf(type), type) == null) {
            for (var field : Shape.of(type).fields()) {
                for (var constraint : field.constraints()) {
                    constrained
                            .computeIfAbsent(constraint, first -> new TreeSet<>())
                            .add(nameOf(type) + "." + field.wire());
                }
                add(field.type());
            }
        }
    }

    private void add(FieldType type) {
        if (type instanceof FieldType.ObjectOf object) {
            addRecord(object.type());
        } else if (type instanceof FieldType.UnionOf union) {
            types.put(nameOf(union.type()), union.type());
            UnionShape.of(union.type()).branches().values().forEach(this::addRecord);
        } else if (type instanceof FieldType.ListOf list) {
            add(list.element().type());
        }
    }
}
