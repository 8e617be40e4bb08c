package io.krakenemulator.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A second run of the rules over a payload, one by one. It finds the object, the questions and the problems of each rule, which
 * the ordinary run does not keep.
 */
final class RuleTrace {

    /** The places that a skipped rule names. */
    private static final int MOST_REASONS = BrokenFields.MOST_PLACES;

    private final ParsedPayload<?> parsed;
    private final Facts facts;
    private final PayloadOrder order;
    private final int most;
    private final Map<String, TracedProblem> problems = new HashMap<>();
    private final List<TracedProblem> hidden = new ArrayList<>();
    private final Map<String, Count> counts = new TreeMap<>();

    /** The runs of one rule. */
    private static final class Count {
        private int ran;
        private int skipped;
        private int checkedAnyway;
        private final Set<Attr> because = new LinkedHashSet<>();
    }

    private RuleTrace(ParsedPayload<?> parsed, Facts facts, int most) {
        this.parsed = parsed;
        this.facts = facts;
        this.order = new PayloadOrder(parsed.payload());
        this.most = most;
    }

    /**
     * Runs the rules.
     *
     * @param parsed read by a reader that keeps broken objects; the ordinary run must be over
     * @param most how many problems of rules are kept
     */
    static RuleTrace of(RuleBook rules, ParsedPayload<?> parsed, Facts facts, boolean strict, int most) {
        var trace = new RuleTrace(parsed, facts, most);
        for (var object : parsed.objects()) {
            for (var rule : rules.over(object.value().getClass())) {
                if (strict || !rule.strictOnly()) {
                    trace.run(rule, object);
                }
            }
        }
        trace.runHidden(rules, strict);
        return trace;
    }

    /** Runs only the rules that the ordinary run skips. */
    static RuleTrace ofHidden(RuleBook rules, ParsedPayload<?> parsed, Facts facts, boolean strict, int most) {
        var trace = new RuleTrace(parsed, facts, most);
        trace.runHidden(rules, strict);
        return trace;
    }

    private void run(RuleBook.Entry rule, WellFormed<?> object) {
        countOf(rule).ran++;
        check(rule, object).forEach(traced -> problems.putIfAbsent(key(traced.problem()), traced));
    }

    private List<TracedProblem> check(RuleBook.Entry rule, WellFormed<?> object) {
        var asked = new RecordedFacts(facts);
        var found = new ProblemList(Math.max(0, most - problems.size() - hidden.size()));
        rule.check(object, asked, new Problems(found, object.at(), rule.origin(), rule.codes()));
        return order.arrange(found.list()).stream()
                .map(problem -> new TracedProblem(
                        problem,
                        rule,
                        object.value().getClass(),
                        object.at(),
                        asked.consultations(),
                        asked.readsClock()))
                .toList();
    }

    private Count countOf(RuleBook.Entry rule) {
        return counts.computeIfAbsent(rule.origin().name(), first -> new Count());
    }

    /** Runs the rules that the ordinary run skips, if they read none of the broken values. */
    private void runHidden(RuleBook rules, boolean strict) {
        var fields = new BrokenFields(parsed);
        for (var broken : parsed.brokenObjects()) {
            for (var rule : rules.over(broken.type())) {
                if (strict || !rule.strictOnly()) {
                    var count = countOf(rule);
                    count.skipped++;
                    if (fields.leavesAlone(rule.origin().name(), broken)) {
                        count.checkedAnyway++;
                        hidden.addAll(check(rule, broken.bound()));
                    } else {
                        fields.placesWithin(broken).stream()
                                .limit(MOST_REASONS - Math.min(MOST_REASONS, count.because.size()))
                                .forEach(count.because::add);
                    }
                }
            }
        }
    }

    /** Returns the problems of rules that the ordinary run skips, in payload order. */
    List<TracedProblem> findHidden() {
        var byProblem = new IdentityHashMap<Problem, TracedProblem>();
        hidden.forEach(traced -> byProblem.put(traced.problem(), traced));
        return order.arrange(hidden.stream().map(TracedProblem::problem).toList()).stream()
                .map(byProblem::get)
                .toList();
    }

    /** Returns what led to a problem of the ordinary run; empty for one of no rule, or of one too many. */
    Optional<TracedProblem> find(Problem problem) {
        return Optional.ofNullable(problems.get(key(problem)));
    }

    private static String key(Problem problem) {
        return problem.origin() + " " + problem.code() + " " + problem.at() + " " + problem.detail();
    }

    /** Returns the rules over the payload's objects, by name. */
    List<RuleStatus> rules() {
        var all = new ArrayList<RuleStatus>();
        counts.forEach((rule, count) -> all.add(
                new RuleStatus(rule, count.ran, count.skipped, count.checkedAnyway, List.copyOf(count.because))));
        return all;
    }
}
