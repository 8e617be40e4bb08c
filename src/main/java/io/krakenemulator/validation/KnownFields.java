package io.krakenemulator.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The fields that a payload record knows, at all depths, so that a parser need not keep the others. All content of a
 * free-form object is known. Nothing beneath a single value is known.
 */
public final class KnownFields {

    /** Knows every field. */
    public static final KnownFields EVERYTHING = new KnownFields(null, null);

    private static final KnownFields NOTHING = new KnownFields(Map::of, null);

    /** Bounded by the number of record types. */
    private static final Map<Class<?>, KnownFields> OF_TYPES = new ConcurrentHashMap<>();

    /** Collected on the first call, because a record may hold others of its own type. */
    private final Supplier<Map<String, KnownFields>> collect;

    private final KnownFields element;
    private volatile Map<String, KnownFields> fields;

    private KnownFields(Supplier<Map<String, KnownFields>> collect, KnownFields element) {
        this.collect = collect;
        this.element = element;
    }

    /** Returns the fields of a payload that is one object. */
    public static KnownFields ofObject(Class<?> type) {
        return of(Field.ofRoot(type).type());
    }

    /** Returns the fields of a payload that is a list of objects. */
    public static KnownFields ofList(Class<?> type) {
        return of(Field.ofRootList(type).type());
    }

    private static KnownFields of(FieldType type) {
        if (type instanceof FieldType.ObjectOf object) {
            return OF_TYPES.computeIfAbsent(object.type(), known -> new KnownFields(() -> ofRecord(known), null));
        } else if (type instanceof FieldType.UnionOf union) {
            return OF_TYPES.computeIfAbsent(union.type(), known -> new KnownFields(() -> ofUnion(known), null));
        } else if (type instanceof FieldType.ListOf list) {
            return new KnownFields(Map::of, of(list.element().type()));
        } else if (type instanceof FieldType.Anything || type instanceof FieldType.FreeForm) {
            return EVERYTHING;
        }
        return NOTHING;
    }

    private static Map<String, KnownFields> ofRecord(Class<?> type) {
        var shape = Shape.of(type);
        var known = new HashMap<String, KnownFields>();
        shape.positions()
                .forEach((name, position) ->
                        known.put(name, of(shape.fields().get(position).type())));
        return known;
    }

    /** Returns the fields of all branches, because the branch of an object is unknown until all of it is read. */
    private static Map<String, KnownFields> ofUnion(Class<?> type) {
        var union = UnionShape.of(type);
        var known = new HashMap<String, KnownFields>();
        known.put(union.discriminator(), NOTHING);
        union.branches().values().forEach(branch -> ofRecord(branch)
                .forEach((name, field) -> known.merge(name, field, KnownFields::or)));
        return known;
    }

    /** Returns the fields that either of two knows. */
    public KnownFields or(KnownFields other) {
        if (this == other || other == NOTHING || this == EVERYTHING) {
            return this;
        } else if (this == NOTHING || other == EVERYTHING) {
            return other;
        }
        var elements = element == null ? other.element : other.element == null ? element : element.or(other.element);
        return new KnownFields(
                () -> {
                    var both = new HashMap<>(fields());
                    other.fields().forEach((name, field) -> both.merge(name, field, KnownFields::or));
                    return both;
                },
                elements);
    }

    private Map<String, KnownFields> fields() {
        var known = fields;
        if (known == null) {
            known = Map.copyOf(collect.get());
            fields = known;
        }
        return known;
    }

    /** Returns how many fields an object has here, or 0 where all are known. */
    public int count() {
        return this == EVERYTHING ? 0 : fields().size();
    }

    /** Returns the fields beneath the field of that name, or {@code null} if the field is not known. */
    public KnownFields field(String name) {
        return this == EVERYTHING ? this : fields().get(name);
    }

    /** Returns the fields of each element of a list, or {@code null} if no list is known here. */
    public KnownFields element() {
        return this == EVERYTHING ? this : element;
    }
}
