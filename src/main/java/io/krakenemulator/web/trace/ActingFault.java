package io.krakenemulator.web.trace;

/**
 * What a fault rule does to a call, as far as its record is concerned.
 *
 * @param id the id of the rule
 * @param losesAnswer whether the client gets no part of the answer, although one is written
 * @param breaksAnswer whether the client gets a part of the answer at most
 * @param replacesWork whether the call does no work
 * @param decides whether the rule decides on a status, in place of the work
 */
public record ActingFault(int id, boolean losesAnswer, boolean breaksAnswer, boolean replacesWork, boolean decides) {}
