package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Values.Read;
import java.util.Collection;

/** The conventions of the real service: it coerces values, drops unknown keys, and words problems as its framework does. */
final class ServiceConventions implements Conventions {

    private final boolean strict;

    /** @param strict whether a local time that London's clocks skip or show twice is a problem */
    ServiceConventions(boolean strict) {
        this.strict = strict;
    }

    @Override
    public Read read(Field field, JsonNode node) {
        return strict && field.type() instanceof FieldType.Moment
                ? Values.unambiguousMoment(node)
                : Values.read(field, node);
    }

    @Override
    public Read suggest(Read problem, String value, Collection<String> choices) {
        return Read.problem(problem.check(), problem.detail() + NearMatches.suggest(value, choices));
    }

    @Override
    public Attr placeOfWhole(Attr at) {
        return at.field(Attr.WHOLE_OBJECT);
    }

    @Override
    public Read unknownKey(Shape shape) {
        return null;
    }

    @Override
    public Read absent() {
        return Read.problem(ShapeCheck.REQUIRED, "This field is required.");
    }

    @Override
    public Read nullValue() {
        return Read.problem(ShapeCheck.NULL, "This field may not be null.");
    }

    @Override
    public Read notAnObject(JsonNode node) {
        return Read.problem(
                ShapeCheck.INVALID,
                "Invalid data. Expected a dictionary, but got %s.".formatted(Values.typeName(node)));
    }

    @Override
    public Read notAMap(JsonNode node) {
        return Read.problem(
                ShapeCheck.NOT_A_DICT,
                "Expected a dictionary of items but got type \"%s\".".formatted(Values.typeName(node)));
    }

    @Override
    public Read notAList(JsonNode node) {
        return Read.problem(
                ShapeCheck.NOT_A_LIST,
                "Expected a list of items but got type \"%s\".".formatted(Values.typeName(node)));
    }

    @Override
    public Read emptyList() {
        return Read.problem(ShapeCheck.EMPTY, "This list may not be empty.");
    }

    @Override
    public Read wrongSize(SizeBounds size, int elements) {
        if (size != null && elements > size.max()) {
            return Read.problem(
                    ShapeCheck.MAX_LENGTH, "Ensure this field has no more than %d elements.".formatted(size.max()));
        } else if (size != null && elements < size.min()) {
            return Read.problem(
                    ShapeCheck.MIN_LENGTH, "Ensure this field has at least %d elements.".formatted(size.min()));
        }
        return null;
    }

    @Override
    public Read belowMinimum(long minimum) {
        return Read.problem(
                ShapeCheck.MIN_VALUE, "Ensure this value is greater than or equal to %d.".formatted(minimum));
    }

    @Override
    public Read aboveMaximum(long maximum) {
        return Read.problem(ShapeCheck.MAX_VALUE, "Ensure this value is less than or equal to %d.".formatted(maximum));
    }
}
