package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** Finds the form of the field at a place of a payload. */
final class FieldForms {

    private FieldForms() {}

    /** A step into a payload: the record that has the field, and the field. */
    private record Place(Class<?> owner, Field field) {}

    /**
     * Returns the form of the field at a place.
     *
     * @param root the payload's field
     * @return empty for the payload itself, and for a place that no record has
     */
    static Optional<FieldForm> find(Field root, JsonNode payload, Attr at) {
        var place = new Place(null, root);
        JsonNode node = payload;
        for (var step : at.steps()) {
            if (isOfWhole(step)) {
                break;
            }
            var kinds = step.isIndex() ? null : unionOf(place.field());
            if (kinds != null && step.name().equals(kinds.discriminator())) {
                return Optional.of(FieldForm.ofKind(kinds.branches().keySet().stream()
                        .filter(kind -> !kind.equals(UnionShape.ABSENT))
                        .sorted()
                        .toList()));
            }
            place = enter(place.field(), node, step);
            if (place == null) {
                return Optional.empty();
            }
            node = node == null ? null : step.isIndex() ? node.get(step.index()) : node.get(step.name());
        }
        return place.field() == root ? Optional.empty() : Optional.of(describe(place));
    }

    private static boolean isOfWhole(Attr step) {
        return Attr.WHOLE_OBJECT.equals(step.name());
    }

    private static UnionShape unionOf(Field field) {
        return field.type() instanceof FieldType.UnionOf union ? UnionShape.of(union.type()) : null;
    }

    private static Place enter(Field field, JsonNode node, Attr step) {
        var type = field.type();
        if (type instanceof FieldType.ListOf list) {
            return step.isIndex() ? new Place(null, list.element()) : null;
        } else if (type instanceof FieldType.MapOf map) {
            return step.isIndex() ? null : new Place(null, map.element());
        }
        var shape = shapeOf(type, node);
        var position =
                shape == null || step.isIndex() ? null : shape.positions().get(step.name());
        return position == null ? null : new Place(shape.type(), shape.fields().get(position));
    }

    private static Shape shapeOf(FieldType type, JsonNode node) {
        if (type instanceof FieldType.ObjectOf object) {
            return Shape.of(object.type());
        } else if (type instanceof FieldType.UnionOf union && node != null) {
            var known = UnionShape.of(union.type());
            if (known.discriminator() == null) {
                return known.branchOfForm(node);
            }
            var kind = node instanceof ObjectNode object ? known.kindOf(object) : null;
            var branch = kind == null ? null : known.branches().get(kind);
            return branch == null ? null : Shape.of(branch);
        }
        return null;
    }

    private static FieldForm describe(Place place) {
        if (place.owner() == null) {
            return FieldForm.of(place.field(), null, null);
        }
        try {
            var declared = place.owner().getDeclaredField(place.field().component());
            var annotations = FieldAnnotations.of(declared);
            var least = annotations.find(Min.class);
            var greatest = annotations.find(Max.class);
            return FieldForm.of(
                    place.field(), least == null ? null : least.value(), greatest == null ? null : greatest.value());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(place.owner() + " is not registered for reflection", e);
        }
    }
}
