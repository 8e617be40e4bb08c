package io.krakenemulator.auth.graphql;

import graphql.ErrorType;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.krakenemulator.database.DatabaseFailure;
import io.krakenemulator.database.DatabaseFailures;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Converts the failure of a field into an error of the response. Our own failures keep their details, others lose them.
 */
final class FieldErrors implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(FieldErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        var error = failure(failed.getException());
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(
                        error == null
                                ? unexpected(failed)
                                : new KrakenGraphQLError(
                                        error,
                                        failed.getSourceLocation(),
                                        failed.getPath().toList()))
                .build());
    }

    /** Returns the error of a failure, which the library wraps once or twice. */
    private static KrakenError failure(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof KrakenFailure failure) {
                return failure.error();
            }
        }
        return null;
    }

    private static graphql.GraphQLError unexpected(DataFetcherExceptionHandlerParameters failed) {
        var database = DatabaseFailures.log(failed.getException());
        if (database.isEmpty()) {
            LOG.error("A field of a GraphQL request failed", failed.getException());
        }
        return GraphqlErrorBuilder.newError()
                .message(database.map(DatabaseFailure::detail).orElse("Internal server error."))
                .location(failed.getSourceLocation())
                .path(failed.getPath())
                .errorType(ErrorType.DataFetchingException)
                .build();
    }
}
