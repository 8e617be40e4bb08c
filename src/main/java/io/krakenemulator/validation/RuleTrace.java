package io.krakenemulator.validation;

import java.util.ArrayList;
import java.util.HashMap;
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
    private static final int MOST_REASONS = 10;

    private final ParsedPayload<?> parsed;
    private final Facts facts;
    private final PayloadOrder order;
    private final int most;
    private final Map<String, TracedProblem> problems = new HashMap<>();
    private final Map<String, Count> counts = new TreeMap<>();

    /** The runs of one rule. */
    private static final class Count {
        private int ran;
        private int skipped;
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
        trace.countSkipped(rules, strict);
        return trace;
    }

    private void run(RuleBook.Entry rule, WellFormed<?> object) {
        var asked = new RecordedFacts(facts);
        var found = new ProblemList(Math.max(0, most - problems.size()));
        rule.check(object, asked, new Problems(found, object.at(), rule.origin(), rule.codes()));
        counts.computeIfAbsent(rule.origin().name(), first -> new Count()).ran++;
        for (var problem : order.arrange(found.list())) {
            problems.putIfAbsent(
                    key(problem),
                    new TracedProblem(
                            problem,
                            rule,
                            object.value().getClass(),
                            object.at(),
                            asked.consultations(),
                            asked.readsClock()));
        }
    }

    private void countSkipped(RuleBook rules, boolean strict) {
        var reasons = findReasons();
        for (var broken : parsed.brokenObjects()) {
            for (var rule : rules.over(broken.type())) {
                if (strict || !rule.strictOnly()) {
                    var count = counts.computeIfAbsent(rule.origin().name(), first -> new Count());
                    count.skipped++;
                    reasons.getOrDefault(broken.at(), List.of()).stream()
                            .limit(MOST_REASONS - Math.min(MOST_REASONS, count.because.size()))
                            .forEach(count.because::add);
                }
            }
        }
    }

    /** Returns the places of the problems in each broken object. A place is a link to its parent, so that they are found by identity. */
    private Map<Attr, List<Attr>> findReasons() {
        var reasons = new HashMap<Attr, List<Attr>>();
        parsed.brokenObjects().forEach(broken -> reasons.put(broken.at(), new ArrayList<>()));
        for (var problem : parsed.problems().list()) {
            if (problem.origin() instanceof Origin.NamedRule) {
                continue;
            }
            for (Attr at = problem.at(); at != null; at = at.parent()) {
                var known = reasons.get(at);
                if (known != null && known.size() < MOST_REASONS) {
                    known.add(problem.at());
                }
            }
        }
        return reasons;
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
        counts.forEach(
                (rule, count) -> all.add(new RuleStatus(rule, count.ran, count.skipped, List.copyOf(count.because))));
        return all;
    }
}
