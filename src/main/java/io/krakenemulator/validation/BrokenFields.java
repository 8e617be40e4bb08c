package io.krakenemulator.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The broken fields within each object that is not well formed, and the problems that say so. Places are links to their parents,
 * so they are found by identity.
 */
final class BrokenFields {

    /** The places that an object names. */
    static final int MOST_PLACES = 10;

    private final Map<Attr, Within> objects = new IdentityHashMap<>();
    private final boolean isComplete;

    /** The problems within an object. */
    private static final class Within {
        private final BrokenObject object;
        private final List<Attr> places = new ArrayList<>();
        private final Set<String> fields = new LinkedHashSet<>();
        private boolean isKnown = true;

        Within(BrokenObject object) {
            this.object = object;
        }
    }

    BrokenFields(ParsedPayload<?> parsed) {
        parsed.brokenObjects().forEach(object -> objects.put(object.at(), new Within(object)));
        var problems = parsed.problems();
        problems.list().stream()
                .filter(problem -> !(problem.origin() instanceof Origin.NamedRule))
                .forEach(this::add);
        isComplete = problems.count() == problems.list().size();
    }

    private void add(Problem problem) {
        String field = null;
        boolean isKnown = false;
        Attr step = null;
        for (Attr at = problem.at(); at != null; step = at, at = at.parent()) {
            var within = objects.get(at);
            if (within != null) {
                if (field == null && within.object.bound() != null) {
                    // The innermost object that could be bound: its field holds the broken value
                    field = dependsOnForm(within.object) ? null : fieldAt(within.object, step);
                    isKnown = field != null;
                }
                if (within.places.size() < MOST_PLACES) {
                    within.places.add(problem.at());
                }
                within.isKnown &= isKnown;
                if (field != null) {
                    within.fields.add(field);
                }
            }
        }
    }

    /** Returns whether the object's record follows from its fields, so that another value there might make it another record. */
    private static boolean dependsOnForm(BrokenObject object) {
        for (var union : object.type().getInterfaces()) {
            var schema = union.getAnnotation(Schema.class);
            if (union.isSealed() && schema != null && schema.oneOf().length > 0) {
                var discriminator = UnionShape.of(union).discriminator();
                if (discriminator == null || !object.bound().sentFields().hasNonNull(discriminator)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String fieldAt(BrokenObject object, Attr step) {
        var shape = Shape.of(object.type());
        var position = step == null || step.isIndex() ? null : shape.positions().get(step.name());
        return position == null
                ? null
                : FieldsOfRules.nameOf(object.type(), shape.fields().get(position));
    }

    /** Returns the first places of problems within an object. */
    List<Attr> placesWithin(BrokenObject object) {
        return objects.get(object.at()).places;
    }

    /** Returns whether a rule over the object reads no broken value, so that it can run all the same. */
    boolean leavesAlone(String rule, BrokenObject object) {
        var within = objects.get(object.at());
        return isComplete
                && object.bound() != null
                && within.isKnown
                && FieldsOfRules.all().isIndependent(rule, within.fields);
    }
}
