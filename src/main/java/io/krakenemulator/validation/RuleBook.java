package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The named rules, by the type that they check. */
@Singleton
public class RuleBook {

    private final List<Entry> entries;
    private final Map<Class<?>, OfType> byType = new ConcurrentHashMap<>();

    /**
     * One rule and its {@link Validates}.
     *
     * @param type the type that the rule checks
     * @param origin the origin of its problems
     * @param statement how its annotation states it
     */
    public record Entry(
            Rule<?> rule,
            Class<?> type,
            Origin.NamedRule origin,
            List<String> codes,
            boolean strictOnly,
            Validates statement) {

        static Entry of(Rule<?> rule) {
            var statement = rule.getClass().getAnnotation(Validates.class);
            if (statement == null) {
                throw new IllegalStateException(rule.getClass() + " is a rule without @Validates");
            }
            return new Entry(
                    rule,
                    statement.value(),
                    new Origin.NamedRule(rule.getClass().getSimpleName()),
                    List.of(statement.codes()),
                    statement.strictOnly(),
                    statement);
        }

        @SuppressWarnings("unchecked")
        void check(WellFormed<?> object, Facts facts, Problems problems) {
            ((Rule<Object>) rule).check((WellFormed<Object>) object, facts, problems);
        }

        @SuppressWarnings("unchecked")
        void derive(Object object, Facts facts, ObjectNode validated) {
            ((DerivingRule<Object>) rule).derive(object, facts, validated);
        }
    }

    /**
     * The rules over objects of one class.
     *
     * @param deriving those of them that derive values
     */
    private record OfType(List<Entry> all, List<Entry> deriving) {}

    @Inject
    public RuleBook(@All List<Rule<?>> rules) {
        // By name, so that problems at one place come out in the same order in every build.
        entries = rules.stream()
                .map(Entry::of)
                .sorted(Comparator.comparing(entry -> entry.origin().name()))
                .toList();
    }

    /** Returns all rules. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the rules over objects of that class. */
    List<Entry> over(Class<?> type) {
        return ofType(type).all();
    }

    /** Returns the rules over objects of that class that derive values. */
    List<Entry> derivers(Class<?> type) {
        return ofType(type).deriving();
    }

    private OfType ofType(Class<?> type) {
        var known = byType.get(type);
        return known != null ? known : byType.computeIfAbsent(type, this::find);
    }

    private OfType find(Class<?> type) {
        var all = entries.stream()
                .filter(entry -> entry.type().isAssignableFrom(type))
                .toList();
        return new OfType(
                all,
                all.stream()
                        .filter(entry -> entry.rule() instanceof DerivingRule)
                        .toList());
    }
}
