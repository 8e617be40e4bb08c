package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.admin.rules.RuleListing;
import io.krakenemulator.catalogue.KnownValues;
import io.krakenemulator.payload.ExplainedPayload;
import io.krakenemulator.validation.Consultation;
import io.krakenemulator.validation.Explanation;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Renders explanations. Every list and text of a view has a bound. */
@ApplicationScoped
class ExplanationViews {

    private static final int MOST_CONSULTED = 10;
    private static final int LONGEST_VALUE = 100;

    private final RuleListing book;

    ExplanationViews(RuleListing book) {
        this.book = book;
    }

    ExplanationView render(ExplainedPayload<?> payload, KnownValues.Source known) {
        var result = payload.result();
        var problems = payload.explained().problems();
        return new ExplanationView(
                result.isValid() ? ExplainedVerdict.ACCEPTED : ExplainedVerdict.REJECTED,
                problems.stream()
                        .map(one -> render(one, payload.facts(), known))
                        .toList(),
                result.found() - problems.size(),
                payload.explained().hidden().stream()
                        .map(one -> render(one, payload.facts(), known))
                        .toList(),
                payload.explained().rules().stream().map(RuleRunView::of).toList());
    }

    private ExplainedProblem render(Explanation explanation, Facts facts, KnownValues.Source known) {
        var problem = explanation.problem();
        var rule = RuleReference.of(book.find(problem));
        var offer = Offer.of(explanation, known);
        return new ExplainedProblem(
                problem.code(),
                problem.at().toString(),
                problem.detail(),
                rule,
                shorten(explanation.value()),
                explanation.compared().stream()
                        .map(one -> new ComparedView(one.attr(), shorten(one.value()), one.isEnough()))
                        .toList(),
                explanation.isComplete(),
                viewConsultations(explanation.consultations()),
                explanation.readsClock() ? facts.now() : null,
                describeAccepted(explanation, offer),
                offer.near(),
                Hints.of(explanation, offer, rule.says()));
    }

    private static List<ConsultedView> viewConsultations(List<Consultation> consultations) {
        return consultations.stream()
                .sorted(Comparator.comparing(Consultation::isFound))
                .limit(MOST_CONSULTED)
                .map(one -> new ConsultedView(one.asked().list(), Texts.quotable(one.value()), one.isFound()))
                .toList();
    }

    private static AcceptedView describeAccepted(Explanation explanation, Offer offer) {
        var form = explanation.form();
        if (form == null) {
            return null;
        }
        var list = offer.list() != null ? offer.list() : form.list();
        boolean isListed = !offer.values().isEmpty() || offer.list() != null;
        return new AcceptedView(
                form.type(),
                form.isRequired(),
                form.isNullable(),
                list == null ? null : list.list(),
                isListed ? offer.findShortest() : null,
                isListed ? offer.total() : null,
                form.minLength(),
                form.maxLength(),
                form.minimum(),
                form.maximum(),
                form.wholeDigits(),
                form.decimalPlaces());
    }

    private static JsonNode shorten(JsonNode value) {
        if (value == null || value.isContainerNode() && !value.isEmpty()) {
            return null;
        } else if (value.isTextual() || value.isNumber() && value.asText().length() > LONGEST_VALUE) {
            return JsonNodeFactory.instance.textNode(Texts.quotable(value.asText()));
        }
        return value;
    }
}
