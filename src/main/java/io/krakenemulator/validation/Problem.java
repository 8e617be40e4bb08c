package io.krakenemulator.validation;

/**
 * One thing that is wrong with a payload.
 *
 * @param at the most specific element to mend; for an object as a whole, its {@link Attr#WHOLE_OBJECT}
 * @param code the stable identifier that clients match on
 * @param detail the sentence for people; its wording may change
 * @param origin the check that found it
 */
public record Problem(Attr at, String code, String detail, Origin origin) {

    /** Creates a problem of a code that is stated outside of annotations. Its origin follows from the code. */
    public Problem(Attr at, StatedCode stated, String detail) {
        this(at, stated.code(), detail, stated.origin());
    }

    /** Returns the same problem, reported at another place. */
    public Problem moveTo(Attr place) {
        return place == at ? this : new Problem(place, code, detail, origin);
    }
}
