package io.krakenemulator.auth.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Parses and validates documents on a few threads outside of the event loop. A document may be as long as a body, and
 * anyone may send one without a key. Keeps no document, because documents may hold secrets.
 */
final class DocumentParsing implements PreparsedDocumentProvider {

    /** How many documents are parsed at once. */
    private static final int THREADS = 2;

    /** How many documents wait at most; further ones are refused. */
    static final int WAITING = 200;

    private static final long IDLE_SECONDS = 10;

    /**
     * Several times the size of the usual introspection query. Passed with each document, because the framework's parser
     * settings limit only the schema.
     */
    private static final ParserOptions LIMITS = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxTokens(5_000).maxWhitespaceTokens(20_000));

    private final ThreadPoolExecutor parsers = new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                var thread = new Thread(task, "graphql-parser");
                thread.setDaemon(true);
                return thread;
            });

    DocumentParsing() {
        parsers.allowCoreThreadTimeOut(true);
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parser) {
        // The fields are read on the event loop that the request came on: database sessions work nowhere else.
        var requestContext = Vertx.currentContext();
        if (requestContext == null) {
            return CompletableFuture.completedFuture(parse(input, parser));
        }
        var parsed = new CompletableFuture<PreparsedDocumentEntry>();
        try {
            parsers.execute(() -> complete(parsed, requestContext, input, parser));
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(
                    new PreparsedDocumentEntry(new KrakenGraphQLError(KrakenError.TOO_MANY_REQUESTS, null, null)));
        }
        return parsed;
    }

    private static void complete(
            CompletableFuture<PreparsedDocumentEntry> parsed,
            Context requestContext,
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parser) {
        try {
            var entry = parse(input, parser);
            requestContext.runOnContext(ignored -> parsed.complete(entry));
        } catch (RuntimeException | Error e) {
            requestContext.runOnContext(ignored -> parsed.completeExceptionally(e));
        }
    }

    private static PreparsedDocumentEntry parse(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parser) {
        input.getGraphQLContext().put(ParserOptions.class, LIMITS);
        try {
            return parser.apply(input);
        } catch (AbortExecutionException refused) {
            return new PreparsedDocumentEntry(List.<GraphQLError>of(refused));
        }
    }
}
