package io.krakenemulator.admin.explain;

import io.krakenemulator.admin.NearMatches;
import io.krakenemulator.catalogue.KnownValues;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Consultation;
import io.krakenemulator.validation.Explanation;
import io.krakenemulator.validation.ShapeCheck;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The values to choose from at the place of a problem.
 *
 * @param list the list of reference data that lacks the value that was sent; {@code null} for a closed list, or if there is none
 * @param values the values that are accepted; none if the field takes more than can be listed
 * @param total the number of all of them
 * @param near those that are spelled nearly like the value that was sent
 */
record Offer(AskedList list, Collection<String> values, int total, List<String> near) {

    private static final int MOST_LISTED = 20;

    private static final Offer NONE = new Offer(null, List.of(), 0, List.of());

    static Offer of(Explanation explanation, KnownValues.Source known) {
        var sent = explanation.value() == null || explanation.value().isContainerNode()
                ? ""
                : explanation.value().asText();
        var list = findList(explanation, sent);
        if (list != null) {
            var values = known.of(list);
            return new Offer(list, values.values(), values.total(), NearMatches.find(sent, values.values()));
        }
        var choices = explanation.form() == null
                ? List.<String>of()
                : explanation.form().choices();
        if (choices.isEmpty()) {
            return NONE;
        }
        // A value that is a choice is no slip: a rule refuses it for another reason
        var near = choices.contains(sent) ? List.<String>of() : NearMatches.find(sent, choices);
        return new Offer(null, choices, choices.size(), near);
    }

    private static AskedList findList(Explanation explanation, String sent) {
        var form = explanation.form();
        if (form != null
                && form.list() != null
                && explanation.problem().code().equals(ShapeCheck.INVALID_CHOICE.code())) {
            return form.list();
        }
        return explanation.consultations().stream()
                .filter(one -> !one.isFound() && one.value().strip().equals(sent.strip()))
                .map(Consultation::asked)
                .findFirst()
                .orElse(null);
    }

    /** Returns the values to list: the shortest first, because long lists begin with what is easiest to recognise. */
    List<String> findShortest() {
        return values.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_LISTED)
                .toList();
    }
}
