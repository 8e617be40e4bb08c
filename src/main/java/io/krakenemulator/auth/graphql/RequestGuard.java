package io.krakenemulator.auth.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Refuses documents that ask for too much, and keeps values of the input out of the errors. */
final class RequestGuard extends SimplePerformantInstrumentation {

    /** The library quotes the whole argument in some of its messages, and an argument here is a secret. */
    private static final Pattern QUOTED_VALUE = Pattern.compile(
            " with value '.*'(?= (?:is not a valid|must |is missing|contains a field))", Pattern.DOTALL);

    private static final Pattern QUOTED_VALUE_TO_THE_END = Pattern.compile(" with value '.*", Pattern.DOTALL);

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
                                .map(RequestGuard::withoutValues)
                                .toList())));
    }

    private static GraphQLError withoutValues(GraphQLError error) {
        var message = error.getMessage();
        if (message == null || !message.contains(" with value '")) {
            return error;
        }
        return GraphqlErrorBuilder.newError()
                .message("%s", withoutValues(message))
                .locations(error.getLocations())
                .errorType(ErrorType.ValidationError)
                .build();
    }

    static String withoutValues(String message) {
        return QUOTED_VALUE_TO_THE_END
                .matcher(QUOTED_VALUE.matcher(message).replaceAll(""))
                .replaceAll(" has a wrong value");
    }
}
