package io.krakenemulator.auth.graphql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import graphql.execution.AbortExecutionException;
import graphql.introspection.IntrospectionQuery;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

class QueryBudgetTest {

    @Test
    void usualQueriesAreWithinTheBudget() {
        within("mutation { obtainKrakenToken(input: {}) { token } }");
        within(IntrospectionQuery.INTROSPECTION_QUERY);
        within("{ ...Nowhere }");
    }

    @Test
    void refusesMoreFieldsThanTheLimit() {
        within("{ " + "__typename ".repeat(QueryBudget.MAX_FIELDS) + "}");
        beyond("{ " + "__typename ".repeat(QueryBudget.MAX_FIELDS + 1) + "}");
        beyond("query A { a } query B { " + "__typename ".repeat(QueryBudget.MAX_FIELDS + 1) + "}");
    }

    @Test
    void refusesMoreDepthThanTheLimit() {
        within("{ a ".repeat(QueryBudget.MAX_DEPTH) + "}".repeat(QueryBudget.MAX_DEPTH));
        beyond("{ a ".repeat(QueryBudget.MAX_DEPTH + 1) + "}".repeat(QueryBudget.MAX_DEPTH + 1));
        beyond("{ a ...A } fragment A on T " + "{ a ".repeat(QueryBudget.MAX_DEPTH + 1)
                + "}".repeat(QueryBudget.MAX_DEPTH + 1));
    }

    @Test
    void fragmentsCountAsOftenAsTheyAreUsed() {
        within("{ ...A ...A } fragment A on T { " + "__typename ".repeat(QueryBudget.MAX_FIELDS / 2) + "}");
        beyond("{ ...A ...A x } fragment A on T { " + "__typename ".repeat(QueryBudget.MAX_FIELDS / 2) + "}");
        beyond("{ ...A } fragment A on T { ... on T { a ...B } } fragment B on T { b ...A }");
    }

    @Test
    void refusesMoreCallsThanTheLimit() {
        within("{ " + "a { b c } ".repeat(QueryBudget.MAX_CALLS) + "}");
        beyond("{ " + "a ".repeat(QueryBudget.MAX_CALLS + 1) + "}");
        beyond("mutation { ...A ...A x } fragment A on T { " + "a ".repeat(QueryBudget.MAX_CALLS / 2) + "}");
    }

    @Test
    void refusesMoreFragmentsThanTheLimit() {
        var fragments = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < QueryBudget.MAX_FRAGMENTS; i++) {
            fragments.append(" fragment F%d on T { ...F%d }".formatted(i, i + 1));
        }
        within(fragments.toString());
        beyond(fragments + " fragment Last on T { a }");
    }

    private static void within(String query) {
        assertDoesNotThrow(() -> QueryBudget.check(Parser.parse(query)));
    }

    private static void beyond(String query) {
        assertThrows(AbortExecutionException.class, () -> QueryBudget.check(Parser.parse(query)));
    }
}
