package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a payload: binds it to its record and builds the cleaned tree in one pass, with every shape problem.
 *
 * <p>The reader makes the checks of {@link ShapeCheck} and those of constraints. Rules come later, in {@link RuleEngine}.
 */
public final class PayloadReader {

    /** A payload may be a million broken objects. */
    private static final int MOST_BROKEN = 10_000;

    private final Conventions conventions;
    private final Constraints constraints;
    private final int cap;
    private final boolean keepsBroken;

    /**
     * Creates a reader for payloads of the emulated API.
     *
     * @param cap how many problems of one payload are kept; the rest are counted
     */
    public PayloadReader(Validator validator, int cap) {
        this(new ServiceConventions(false), validator, cap);
    }

    private PayloadReader(Conventions conventions, Validator validator, int cap) {
        this(conventions, new Constraints(validator, conventions), cap, false);
    }

    private PayloadReader(Conventions conventions, Constraints constraints, int cap, boolean keepsBroken) {
        this.conventions = conventions;
        this.constraints = constraints;
        this.cap = cap;
        this.keepsBroken = keepsBroken;
    }

    /** Returns a reader like this one that also keeps the objects which are not well formed, for explanations. */
    public PayloadReader keepBrokenObjects() {
        return new PayloadReader(conventions, constraints, cap, true);
    }

    /** Returns how many problems of one payload are kept. */
    int cap() {
        return cap;
    }

    /**
     * Returns a reader for payloads of strict sandboxes: it refuses local times that do not exist or are ambiguous.
     *
     * @param cap how many problems of one payload are kept; the rest are counted
     */
    public static PayloadReader forStrictSandboxes(Validator validator, int cap) {
        return new PayloadReader(new ServiceConventions(true), validator, cap);
    }

    /**
     * Returns a reader for documents that operators write: it refuses unknown keys and coerces no value.
     *
     * @param cap how many problems of one document are kept; the rest are counted
     */
    public static PayloadReader forOperators(Validator validator, int cap) {
        return new PayloadReader(new OperatorConventions(), validator, cap);
    }

    /**
     * Returns an operator's document as its record, for one that was validated before it was stored. A value that no longer
     * fits, such as one from an earlier release, is null.
     */
    public static <T> T bind(JsonNode document, Class<T> type) {
        var pass = new PayloadReader(new OperatorConventions(), null, 0).new Pass(Choices.ALL, false);
        return type.cast(pass.bind(Field.ofRoot(type), document, Attr.ROOT).value);
    }

    /** Reads a payload that is one object. */
    public <T> ParsedPayload<T> read(JsonNode payload, Class<T> type, Choices choices) {
        return read(payload, type, new Pass(choices, true));
    }

    /** Reads a document of operators that will be merged into another. Constraints between its fields are not checked. */
    public <T> ParsedPayload<T> readPart(JsonNode part, Class<T> type) {
        return read(part, type, new Pass(Choices.ALL, false));
    }

    private static <T> ParsedPayload<T> read(JsonNode payload, Class<T> type, Pass pass) {
        var bound = pass.bind(Field.ofRoot(type), payload, Attr.ROOT);
        return pass.finish(payload, type.cast(bound.value), bound.cleaned);
    }

    /** Reads a payload that is a list of objects, at least one. */
    public <T> ParsedPayload<List<T>> readList(JsonNode payload, Class<T> type, Choices choices) {
        var pass = new Pass(choices, true);
        var bound = pass.bind(Field.ofRootList(type), payload, Attr.ROOT);
        @SuppressWarnings("unchecked")
        var values = (List<T>) bound.value;
        return pass.finish(payload, values, bound.cleaned);
    }

    /** A value as it is bound and as it is echoed, or {@code BROKEN} if a problem was reported instead. */
    private record Bound(Object value, JsonNode cleaned) {
        static final Bound BROKEN = new Bound(null, JsonNodeFactory.instance.nullNode());
    }

    /** Reads one payload. */
    private final class Pass {
        private final Choices choices;
        private final boolean whole;
        private final ProblemList problems = new ProblemList(cap);
        private final Suggestions suggestions = new Suggestions(conventions, problems);
        private final List<WellFormed<?>> objects = new ArrayList<>();
        private final List<BrokenObject> brokenObjects = new ArrayList<>(0);
        private final Map<Lookup, Set<String>> lookups = new EnumMap<>(Lookup.class);

        /** @param whole whether constraints between fields are checked */
        Pass(Choices choices, boolean whole) {
            this.choices = choices;
            this.whole = whole;
        }

        <T> ParsedPayload<T> finish(JsonNode payload, T value, JsonNode cleaned) {
            return new ParsedPayload<>(payload, value, cleaned, problems, objects, brokenObjects, lookups);
        }

        Bound bind(Field field, JsonNode node, Attr at) {
            if (node.isNull() && !(field.type() instanceof FieldType.Anything)) {
                if (field.nullable()) {
                    return new Bound(null, node);
                }
                return reportBroken(at.isRoot() ? conventions.placeOfWhole(at) : at, conventions.nullValue());
            }
            var type = field.type();
            if (type instanceof FieldType.ObjectOf object) {
                return bindRecord(Shape.of(object.type()), node, at);
            } else if (type instanceof FieldType.UnionOf union) {
                return bindUnion(UnionShape.of(union.type()), node, at);
            } else if (type instanceof FieldType.ListOf list) {
                return bindList(field, list.element(), node, at);
            } else if (type instanceof FieldType.MapOf map) {
                return bindMap(map.element(), node, at);
            } else if (type instanceof FieldType.Anything) {
                return bindFreeForm(node, at);
            } else if (type instanceof FieldType.FreeForm) {
                return node.isObject() ? bindFreeForm(node, at) : reportBroken(at, conventions.notAMap(node));
            }
            var value = conventions.read(field, node);
            if (value.isProblem()) {
                return reportBroken(at, suggestions.add(value, node, field.type()));
            }
            return checkReferenceData(field, value, at);
        }

        /** Binds free-form JSON. It may hold anything that the database can store. */
        private Bound bindFreeForm(JsonNode node, Attr at) {
            var problem = unstorable(node);
            return problem == null ? new Bound(node, node) : reportBroken(at, problem);
        }

        private static Values.Read unstorable(JsonNode node) {
            if (node.isTextual()) {
                return Values.unstorable(node.textValue());
            }
            for (var entry : node.properties()) {
                var problem = Values.unstorable(entry.getKey());
                if (problem != null) {
                    return problem;
                }
            }
            for (var inner : node) {
                var problem = unstorable(inner);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }

        /** Checks that reference data lists the value, and collects a value to look up. */
        private Bound checkReferenceData(Field field, Values.Read value, Attr at) {
            if (value.bound() instanceof String text && !text.isEmpty()) {
                if (field.inReferenceData() != null && !choices.knows(field.inReferenceData(), text)) {
                    var notListed = Values.Read.problem(
                            ShapeCheck.INVALID_CHOICE, Values.notListed(text, field.inReferenceData()));
                    return reportBroken(
                            at,
                            suggestions.add(
                                    notListed, text, () -> choices.findSome(AskedList.of(field.inReferenceData()))));
                }
                if (field.lookup() != null) {
                    lookups.computeIfAbsent(field.lookup(), lookup -> new LinkedHashSet<>())
                            .add(text);
                }
            }
            return new Bound(value.bound(), value.echo());
        }

        /**
         * Binds a list. A problem of a list of objects as a whole is reported under {@link Attr#WHOLE_OBJECT} and silences its
         * elements. A problem of a list of plain values is reported at the list. Both are as in Django REST Framework. Broken
         * elements are null in the bound list.
         */
        private Bound bindList(Field field, Field element, JsonNode node, Attr at) {
            var place = field.isListOfObjects() ? conventions.placeOfWhole(at) : at;
            if (!(node instanceof ArrayNode array)) {
                return reportBroken(place, conventions.notAList(node));
            }
            if (array.isEmpty() && field.notEmpty()) {
                return reportBroken(place, conventions.emptyList());
            }
            var wrongSize = field.isListOfObjects() ? conventions.wrongSize(field.size(), array.size()) : null;
            if (wrongSize != null) {
                return reportBroken(place, wrongSize);
            }
            var values = new ArrayList<>(array.size());
            var cleaned = new ArrayNode(JsonNodeFactory.instance, array.size());
            for (int i = 0; i < array.size(); i++) {
                var bound = bind(element, array.get(i), problems.room() > 0 ? at.index(i) : at);
                values.add(bound.value);
                cleaned.add(bound.cleaned);
            }
            return new Bound(values, cleaned);
        }

        private Bound bindMap(Field element, JsonNode node, Attr at) {
            if (!node.isObject()) {
                return reportBroken(at, conventions.notAMap(node));
            }
            var values = new LinkedHashMap<String, Object>();
            var cleaned = new ObjectNode(JsonNodeFactory.instance);
            for (var entry : node.properties()) {
                var bound = bind(element, entry.getValue(), at.field(entry.getKey()));
                values.put(entry.getKey(), bound.value);
                cleaned.set(entry.getKey(), bound.cleaned);
            }
            return new Bound(values, cleaned);
        }

        private Bound bindUnion(UnionShape union, JsonNode node, Attr at) {
            if (union.discriminator() == null) {
                return bindRecord(union.branchOfForm(node), node, at);
            } else if (!(node instanceof ObjectNode object)) {
                return notAnObject(node, at);
            } else {
                return bindDiscriminated(union, object, at);
            }
        }

        private Bound bindDiscriminated(UnionShape union, ObjectNode node, Attr at) {
            var kind = union.kindOf(node);
            var place = at.field(union.discriminator());
            if (kind == null) {
                return reportBroken(
                        place, node.has(union.discriminator()) ? conventions.nullValue() : conventions.absent());
            }
            var branch = union.branches().get(kind);
            return branch == null
                    ? reportBroken(place, suggestions.add(union.problem(kind), kind, union::kinds))
                    : bindObject(Shape.of(branch), node, at);
        }

        private Bound bindRecord(Shape shape, JsonNode node, Attr at) {
            if (shape.isSingleValue()) {
                return bindSingleValue(shape, node, at);
            }
            if (node instanceof ObjectNode object) {
                return bindObject(shape, object, at);
            }
            keepBroken(shape, null, at);
            return notAnObject(node, at);
        }

        private void keepBroken(Shape shape, WellFormed<?> bound, Attr at) {
            if (keepsBroken && (at.isRoot() || brokenObjects.size() < MOST_BROKEN)) {
                brokenObjects.add(new BrokenObject(shape.type(), at, bound));
            }
        }

        private Bound bindSingleValue(Shape shape, JsonNode node, Attr at) {
            int before = problems.count();
            var bound = bind(shape.fields().get(0), node, at);
            var values = new Object[] {bound.value};
            var object = shape.newInstance(values);
            // The value has no name of its own, so its problems are at the record's place
            check(shape, values, new boolean[] {problems.count() > before}, at, new String[1]);
            return new Bound(object, bound.cleaned);
        }

        private void check(Shape shape, Object[] values, boolean[] broken, Attr at, String[] names) {
            constraints.check(
                    new Constraints.BoundObject(shape, values, broken),
                    at,
                    names,
                    choices.verifiesCheckDigits(),
                    problems);
        }

        private Bound bindObject(Shape shape, ObjectNode node, Attr at) {
            int before = problems.count();
            int count = shape.fields().size();
            var values = new Object[count];
            var names = new String[count];
            var broken = new boolean[count];
            var cleaned = new ObjectNode(JsonNodeFactory.instance);

            for (var entry : node.properties()) {
                var position = shape.positions().get(entry.getKey());
                if (position == null) {
                    refuseUnknownKey(shape, at, entry.getKey());
                    continue;
                }
                // Nothing is listed any more, so that no place is needed.
                var place = problems.room() > 0 ? at.field(entry.getKey()) : at;
                if (names[position] != null) {
                    if (!node.get(names[position]).equals(entry.getValue())) {
                        broken[position] = true;
                        reportBroken(
                                place,
                                Values.Read.problem(
                                        ShapeCheck.INVALID,
                                        "This field and %s are two names of one field, and differ."
                                                .formatted(names[position])));
                    }
                    continue;
                }
                names[position] = entry.getKey();
                int sofar = problems.count();
                var bound = bind(shape.fields().get(position), entry.getValue(), place);
                broken[position] = problems.count() > sofar;
                values[position] = bound.value;
                cleaned.set(entry.getKey(), bound.cleaned);
            }

            for (int i = 0; i < count; i++) {
                var field = shape.fields().get(i);
                if (names[i] == null) {
                    names[i] = field.wire();
                    if (field.required()) {
                        broken[i] = true;
                        reportBroken(at.field(field.wire()), conventions.absent());
                    }
                }
                if (values[i] == null && field.type() instanceof FieldType.ListOf) {
                    values[i] = List.of();
                    // An absent list has no size to check.
                    broken[i] = true;
                }
            }

            var object = shape.newInstance(values);
            check(shape, values, broken, at, names);
            if (problems.count() == before) {
                objects.add(new WellFormed<>(object, at, cleaned));
                crossCheck(object, node, at);
            } else {
                keepBroken(shape, new WellFormed<>(object, at, cleaned), at);
            }
            return new Bound(object, cleaned);
        }

        private void crossCheck(Object object, ObjectNode sent, Attr at) {
            if (whole && object instanceof CrossChecked checked) {
                checked.check(sent, new Problems(problems, at, Origin.SHAPE, CrossChecked.CODES));
            }
        }

        private void refuseUnknownKey(Shape shape, Attr at, String key) {
            var unknown = conventions.unknownKey(shape);
            if (unknown != null) {
                reportBroken(at.field(key), unknown);
            }
        }

        private Bound notAnObject(JsonNode node, Attr at) {
            return reportBroken(conventions.placeOfWhole(at), conventions.notAnObject(node));
        }

        private Bound reportBroken(Attr at, Values.Read problem) {
            problems.add(at, problem.check().code(), problem.detail(), Origin.SHAPE);
            return Bound.BROKEN;
        }
    }
}
