package io.krakenemulator.auth.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Refuses documents over the {@link QueryBudget}, and keeps values of the input out of the errors. */
final class GraphQLRequestGuard extends SimplePerformantInstrumentation {

    /** The library quotes the whole argument in some of its messages, and an argument here is a secret. */
    private static final String QUOTED_VALUE = " with value '";

    /** Each may follow a quoted value. */
    private static final List<String> AFTER_VALUE =
            List.of("' is not a valid", "' must ", "' is missing", "' contains a field");

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables document, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        QueryBudget.check(document.getDocument());
        return document;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return CompletableFuture.completedFuture(
                result.getErrors().isEmpty()
                        ? result
                        : result.transform(errors -> errors.errors(result.getErrors().stream()
                                .map(GraphQLRequestGuard::withoutValues)
                                .toList())));
    }

    private static GraphQLError withoutValues(GraphQLError error) {
        var message = error.getMessage();
        if (message == null || !message.contains(QUOTED_VALUE)) {
            return error;
        }
        return GraphqlErrorBuilder.newError()
                .message("%s", withoutValues(message))
                .locations(error.getLocations())
                .errorType(ErrorType.ValidationError)
                .build();
    }

    /** Takes linear time, because the caller's value makes up most of the message. */
    static String withoutValues(String message) {
        int start = message.indexOf(QUOTED_VALUE);
        if (start < 0) {
            return message;
        }
        int end = -1;
        for (var after : AFTER_VALUE) {
            end = Math.max(end, message.lastIndexOf(after));
        }
        var before = message.substring(0, start);
        if (end < start + QUOTED_VALUE.length()) {
            return before + " has a wrong value";
        }
        var rest = message.substring(end + 1);
        int next = rest.indexOf(QUOTED_VALUE);
        return before + (next < 0 ? rest : rest.substring(0, next) + " has a wrong value");
    }
}
