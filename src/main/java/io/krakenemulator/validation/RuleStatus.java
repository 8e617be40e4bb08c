package io.krakenemulator.validation;

import java.util.List;

/**
 * How often a rule ran over a payload.
 *
 * @param rule its name
 * @param ran the objects that it checked
 * @param skipped the objects that it did not check, because a part of them is not well formed
 * @param checkedAnyway those of the skipped ones of which the rule reads no broken value, so that the explanation checks them
 * @param because the places of problems for which it was skipped and not checked; the first ones only
 */
public record RuleStatus(String rule, int ran, int skipped, int checkedAnyway, List<Attr> because) {}
