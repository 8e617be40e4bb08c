package io.krakenemulator.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Explainer;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A problem that an explanation reports beyond the ordinary ones is true: breaking a value of a payload and mending it again
 * leads to the same problem. Each case of a rule has some of its values broken, one at a time.
 */
class HiddenProblemsTest {

    private static final int BREAKS_OF_CASE = 10;
    private static final RuleBook BOOK = new RuleBook(Rules.all());
    private static final RuleEngine ENGINE = new RuleEngine(BOOK);

    /** Always the same choice, so that a failure repeats. */
    private final Random random = new Random(20);

    private final List<String> failures = new ArrayList<>();
    private int hidden;
    private int suppressed;

    @Test
    void hiddenProblemsRemainOnceTheBrokenValueIsMended() {
        for (var file : RuleCases.of("rule")) {
            if (RuleCases.typeOf(file.fixture()) != ReferenceDataDocument.class) {
                for (var one : file.cases()) {
                    if (!RuleCases.expectedProblems(one).isEmpty()) {
                        breakSome(file.name(), file.fixture(), one);
                    }
                }
            }
        }
        assertEquals(List.of(), failures);
        assertTrue(suppressed > 1_000, "only " + suppressed + " problems were suppressed");
        assertTrue(
                hidden * 2 > suppressed, "only " + hidden + " of " + suppressed + " suppressed problems are reported");
    }

    private void breakSome(String rule, String fixture, JsonNode one) {
        var mended = describe(RuleCases.validate(ENGINE, fixture, one).problems());
        var places = placesOf(RuleCases.payload(fixture, one));
        for (int i = 0; i < BREAKS_OF_CASE; i++) {
            var payload = RuleCases.payload(fixture, one);
            var pointer = places.get(random.nextInt(places.size()));
            breakAt(payload, pointer, i);
            var label = rule + " " + RuleCases.label(one) + " broken at " + pointer;
            var parsed = parse(fixture, payload, one);
            var told = parsed.hidden();
            var wrong = new HashSet<>(told);
            wrong.removeAll(mended);
            if (!wrong.isEmpty()) {
                failures.add(label + " " + wrong);
            }
            hidden += told.size();
            var missing = new HashSet<>(mended);
            missing.removeAll(parsed.ordinary());
            suppressed += missing.size();
        }
    }

    /** The ordinary problems, and the hidden ones. */
    private record Judged(Set<String> ordinary, Set<String> hidden) {}

    private static Judged parse(String fixture, JsonNode payload, JsonNode one) {
        var facts = RuleCases.facts(one);
        boolean strict = one.path("strict").asBoolean();
        var reader = (strict ? RuleCases.STRICT_READER : RuleCases.READER).keepBrokenObjects();
        var type = RuleCases.typeOf(fixture);
        var parsed = payload.isArray() ? reader.readList(payload, type, facts) : reader.read(payload, type, facts);
        var result = ENGINE.run(parsed, facts, strict);
        var hidden = new Explainer(BOOK, reader, strict).findHidden(parsed, facts);
        return new Judged(describe(result.problems()), describe(hidden));
    }

    private static Set<String> describe(List<Problem> problems) {
        return problems.stream().map(HiddenProblemsTest::describe).collect(Collectors.toSet());
    }

    private static String describe(Problem problem) {
        return problem.code() + " " + problem.at() + " " + problem.detail();
    }

    /** Returns the places of all values. */
    private static List<Attr> placesOf(JsonNode payload) {
        var places = new ArrayList<Attr>();
        collect(payload, Attr.ROOT, places);
        return places;
    }

    private static void collect(JsonNode node, Attr at, List<Attr> places) {
        if (!at.isRoot()) {
            places.add(at);
        }
        node.properties().forEach(entry -> collect(entry.getValue(), at.field(entry.getKey()), places));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.index(i), places);
            }
        }
    }

    /** Puts a value of another type there, or null, or leaves a field out. */
    private static void breakAt(JsonNode payload, Attr at, int way) {
        JsonNode parent = payload;
        for (var step : at.parent().steps()) {
            parent = step.isIndex() ? parent.get(step.index()) : parent.get(step.name());
        }
        var old = at.isIndex() ? parent.get(at.index()) : parent.get(at.name());
        JsonNode wrong = old.isContainerNode()
                ? JsonNodeFactory.instance.textNode("broken")
                : JsonNodeFactory.instance.objectNode();
        if (parent instanceof ArrayNode list) {
            list.set(at.index(), wrong);
        } else if (way % 4 == 0) {
            ((ObjectNode) parent).putNull(at.name());
        } else if (way % 4 == 2) {
            ((ObjectNode) parent).remove(at.name());
        } else {
            ((ObjectNode) parent).set(at.name(), wrong);
        }
    }
}
