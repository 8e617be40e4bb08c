package io.krakenemulator.auth.graphql;

import graphql.execution.AbortExecutionException;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The limits of a GraphQL document. Fields count as often as fragments repeat them, but each fragment is visited once. So
 * the cost of the check grows with the length of the document alone, even when fragments multiply each other.
 */
final class QueryBudget {

    /** More than twice the fields of the usual introspection query. */
    static final int MAX_FIELDS = 1_000;

    static final int MAX_DEPTH = 20;

    /** Each field at the root is a call, such as a check of credentials. Introspection fields are not calls. */
    static final int MAX_CALLS = 20;

    /** Bounds the recursion through fragments that name each other. */
    static final int MAX_FRAGMENTS = 100;

    /**
     * The cost of a selection: its fields, its depth, and the calls at its top. Each number stops growing just above its
     * limit.
     */
    private record Cost(int fields, int depth, int calls) {
        static final Cost NONE = new Cost(0, 0, 0);

        /** Above every limit; also the cost of a fragment that contains itself. */
        static final Cost TOO_MUCH = new Cost(MAX_FIELDS + 1, MAX_DEPTH + 1, MAX_CALLS + 1);

        Cost beside(Cost other) {
            return new Cost(
                    Math.min(fields + other.fields, MAX_FIELDS + 1),
                    Math.max(depth, other.depth),
                    Math.min(calls + other.calls, MAX_CALLS + 1));
        }

        Cost below(boolean isCall) {
            return new Cost(Math.min(fields + 1, MAX_FIELDS + 1), Math.min(depth + 1, MAX_DEPTH + 1), isCall ? 1 : 0);
        }
    }

    private static final String INTROSPECTION = "__";

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Cost> known = new HashMap<>();

    private QueryBudget(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /**
     * Checks every operation of a document.
     *
     * @throws AbortExecutionException if one asks for too much; its message is for the caller
     */
    static void check(Document document) {
        var budget = new QueryBudget(document);
        if (budget.fragments.size() > MAX_FRAGMENTS) {
            throw new AbortExecutionException("The query has more than " + MAX_FRAGMENTS + " fragments.");
        }
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var cost = budget.of(operation.getSelectionSet());
            if (cost.depth() > MAX_DEPTH) {
                throw new AbortExecutionException("The query is nested deeper than " + MAX_DEPTH + " levels.");
            }
            if (cost.fields() > MAX_FIELDS) {
                throw new AbortExecutionException("The query asks for more than " + MAX_FIELDS + " fields.");
            }
            if (cost.calls() > MAX_CALLS) {
                throw new AbortExecutionException("The query makes more than " + MAX_CALLS + " calls.");
            }
        }
    }

    private Cost of(SelectionSet selections) {
        var cost = Cost.NONE;
        if (selections != null) {
            for (var selection : selections.getSelections()) {
                cost = cost.beside(of(selection));
            }
        }
        return cost;
    }

    private Cost of(Selection<?> selection) {
        if (selection instanceof Field field) {
            return of(field.getSelectionSet()).below(!field.getName().startsWith(INTROSPECTION));
        }
        if (selection instanceof InlineFragment inline) {
            return of(inline.getSelectionSet());
        }
        return ofFragment(((FragmentSpread) selection).getName());
    }

    private Cost ofFragment(String name) {
        var cost = known.get(name);
        if (cost == null) {
            // Counts as too much while it is visited, so that the visit of a fragment that contains itself ends here.
            known.put(name, Cost.TOO_MUCH);
            var fragment = fragments.get(name);
            cost = fragment == null ? Cost.NONE : of(fragment.getSelectionSet());
            known.put(name, cost);
        }
        return cost;
    }
}
