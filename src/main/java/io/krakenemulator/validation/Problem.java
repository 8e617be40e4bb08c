package io.krakenemulator.validation;

/**
 * One thing that is wrong with a payload.
 *
 * @param at the most specific element to mend; for an object as a whole, its {@link Attr#WHOLE_OBJECT}
 * @param code the stable identifier that clients match on
 * @param detail the sentence for people; its wording may change
 */
public record Problem(Attr at, String code, String detail) {}
