package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumMap;
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

    private final Constraints constraints;
    private final int cap;

    /** @param cap how many problems of one payload are kept; the rest are counted */
    public PayloadReader(Validator validator, int cap) {
        this.constraints = new Constraints(validator);
        this.cap = cap;
    }

    /** Reads a payload that is one object. */
    public <T> ParsedPayload<T> read(JsonNode payload, Class<T> type, Choices choices) {
        var pass = new Pass(choices);
        var bound = pass.bind(Field.ofRoot(type), payload, Attr.ROOT);
        return pass.finish(payload, type.cast(bound.value), bound.cleaned);
    }

    /** Reads a payload that is a list of objects, at least one. */
    public <T> ParsedPayload<List<T>> readList(JsonNode payload, Class<T> type, Choices choices) {
        var pass = new Pass(choices);
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
        private final ProblemList problems = new ProblemList(cap);
        private final List<WellFormed<?>> objects = new ArrayList<>();
        private final Map<Lookup, Set<String>> lookups = new EnumMap<>(Lookup.class);

        Pass(Choices choices) {
            this.choices = choices;
        }

        <T> ParsedPayload<T> finish(JsonNode payload, T value, JsonNode cleaned) {
            return new ParsedPayload<>(payload, value, cleaned, problems, objects, lookups);
        }

        Bound bind(Field field, JsonNode node, Attr at) {
            if (node.isNull() && !(field.type() instanceof FieldType.Anything)) {
                if (field.nullable()) {
                    return new Bound(null, node);
                }
                return reportBroken(
                        at.isRoot() ? at.field(Attr.WHOLE_OBJECT) : at, ShapeCheck.NULL, "This field may not be null.");
            }
            var type = field.type();
            if (type instanceof FieldType.ObjectOf object) {
                return node instanceof ObjectNode it
                        ? bindObject(Shape.of(object.type()), it, at)
                        : notAnObject(node, at);
            } else if (type instanceof FieldType.UnionOf union) {
                return node instanceof ObjectNode it
                        ? bindUnion(UnionShape.of(union.type()), it, at)
                        : notAnObject(node, at);
            } else if (type instanceof FieldType.ListOf list) {
                return bindList(field, list.element(), node, at);
            } else if (type instanceof FieldType.Anything) {
                return bindFreeForm(node, at);
            } else if (type instanceof FieldType.FreeForm) {
                return node.isObject()
                        ? bindFreeForm(node, at)
                        : reportBroken(
                                at,
                                ShapeCheck.NOT_A_DICT,
                                "Expected a dictionary of items but got type \"%s\".".formatted(Values.typeName(node)));
            }
            var value = Values.read(field, node);
            if (value.isProblem()) {
                return reportBroken(at, value.check(), value.detail());
            }
            return checkReferenceData(field, value, at);
        }

        /** Binds free-form JSON. It may hold anything that the database can store. */
        private Bound bindFreeForm(JsonNode node, Attr at) {
            var problem = unstorable(node);
            return problem == null ? new Bound(node, node) : reportBroken(at, problem.check(), problem.detail());
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
                    return reportBroken(at, ShapeCheck.INVALID_CHOICE, Values.notAChoice(text));
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
            var whole = field.isListOfObjects() ? at.field(Attr.WHOLE_OBJECT) : at;
            if (!(node instanceof ArrayNode array)) {
                return reportBroken(
                        whole,
                        ShapeCheck.NOT_A_LIST,
                        "Expected a list of items but got type \"%s\".".formatted(Values.typeName(node)));
            }
            if (array.isEmpty() && field.notEmpty()) {
                return reportBroken(whole, ShapeCheck.EMPTY, "This list may not be empty.");
            }
            var wrongSize = field.isListOfObjects() ? Constraints.wrongSize(field.size(), array.size()) : null;
            if (wrongSize != null) {
                return reportBroken(whole, wrongSize.check(), wrongSize.detail());
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

        private Bound bindUnion(UnionShape union, ObjectNode node, Attr at) {
            var kind = union.kindOf(node);
            if (kind == null) {
                var place = at.field(union.discriminator());
                return node.has(union.discriminator())
                        ? reportBroken(place, ShapeCheck.NULL, "This field may not be null.")
                        : reportBroken(place, ShapeCheck.REQUIRED, "This field is required.");
            }
            var branch = union.branches().get(kind);
            if (branch == null) {
                var problem = union.problem(kind);
                return reportBroken(at.field(union.discriminator()), problem.check(), problem.detail());
            }
            return bindObject(Shape.of(branch), node, at);
        }

        private Bound bindObject(Shape shape, ObjectNode node, Attr at) {
            int before = problems.found();
            int count = shape.fields().size();
            var values = new Object[count];
            var names = new String[count];
            var broken = new boolean[count];
            var cleaned = new ObjectNode(JsonNodeFactory.instance);

            for (var entry : node.properties()) {
                var position = shape.positions().get(entry.getKey());
                if (position == null) {
                    continue;
                }
                // Nothing is listed any more, so that no place is needed.
                var place = problems.room() > 0 ? at.field(entry.getKey()) : at;
                if (names[position] != null) {
                    if (!node.get(names[position]).equals(entry.getValue())) {
                        broken[position] = true;
                        reportBroken(
                                place,
                                ShapeCheck.INVALID,
                                "This field and %s are two names of one field, and differ.".formatted(names[position]));
                    }
                    continue;
                }
                names[position] = entry.getKey();
                int sofar = problems.found();
                var bound = bind(shape.fields().get(position), entry.getValue(), place);
                broken[position] = problems.found() > sofar;
                values[position] = bound.value;
                cleaned.set(entry.getKey(), bound.cleaned);
            }

            for (int i = 0; i < count; i++) {
                var field = shape.fields().get(i);
                if (names[i] == null) {
                    names[i] = field.wire();
                    if (field.required()) {
                        broken[i] = true;
                        reportBroken(at.field(field.wire()), ShapeCheck.REQUIRED, "This field is required.");
                    }
                }
                if (values[i] == null && field.type() instanceof FieldType.ListOf) {
                    values[i] = List.of();
                    // An absent list has no size to check.
                    broken[i] = true;
                }
            }

            var object = shape.newInstance(values);
            constraints.check(
                    new Constraints.BoundObject(object, shape, values, broken),
                    at,
                    names,
                    choices.verifiesCheckDigits(),
                    problems);
            if (problems.found() == before) {
                objects.add(new WellFormed<>(object, at, cleaned));
            }
            return new Bound(object, cleaned);
        }

        private Bound notAnObject(JsonNode node, Attr at) {
            return reportBroken(
                    at.field(Attr.WHOLE_OBJECT),
                    ShapeCheck.INVALID,
                    "Invalid data. Expected a dictionary, but got %s.".formatted(Values.typeName(node)));
        }

        private Bound reportBroken(Attr at, ShapeCheck check, String detail) {
            problems.add(at, check.code(), detail, Origin.SHAPE);
            return Bound.BROKEN;
        }
    }
}
