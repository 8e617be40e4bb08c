package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/**
 * How a reader takes values and words their problems. The emulated API follows the real service, which is lenient; documents
 * that operators write are read strictly, so that a slip is noticed at once.
 */
interface Conventions {

    /** Reads a single value. */
    Values.Read read(Field field, JsonNode node);

    /** Returns the problem of a text that is none of some choices, with the choices that it is spelled nearly like. */
    default Values.Read suggest(Values.Read problem, String value, Collection<String> choices) {
        return problem;
    }

    /** Returns the place of a problem that concerns an object, or a list of objects, as a whole. */
    Attr placeOfWhole(Attr at);

    /** Returns the problem of a key that the record does not have, or null if such keys are dropped. */
    Values.Read unknownKey(Shape shape);

    /** Returns the problem of a required field that is absent. */
    Values.Read absent();

    /** Returns the problem of null where a value is needed. */
    Values.Read nullValue();

    /** Returns the problem of another value where a record belongs. */
    Values.Read notAnObject(JsonNode node);

    /** Returns the problem of another value where an object of any keys belongs. */
    Values.Read notAMap(JsonNode node);

    /** Returns the problem of another value where a list belongs. */
    Values.Read notAList(JsonNode node);

    /** Returns the problem of an empty list that must have elements. */
    Values.Read emptyList();

    /** Returns the problem of a list with too many or too few elements, or null if there is none. */
    Values.Read wrongSize(SizeBounds size, int elements);

    /** Returns the problem of a number below its minimum. */
    Values.Read belowMinimum(long minimum);

    /** Returns the problem of a number above its maximum. */
    Values.Read aboveMaximum(long maximum);
}
