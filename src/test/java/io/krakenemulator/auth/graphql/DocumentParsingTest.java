package io.krakenemulator.auth.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentParsingTest {

    private static final ExecutionInput QUERY =
            ExecutionInput.newExecutionInput("{ __typename }").build();

    private static final PreparsedDocumentEntry PARSED =
            new PreparsedDocumentEntry(Document.newDocument().build());

    private final Vertx vertx = Vertx.vertx();
    private final Context eventLoop = vertx.getOrCreateContext();
    private final DocumentParsing parsing = new DocumentParsing();

    @AfterEach
    void close() {
        vertx.close();
    }

    private CompletableFuture<PreparsedDocumentEntry> parse(Function<ExecutionInput, PreparsedDocumentEntry> parser) {
        var entry = new CompletableFuture<PreparsedDocumentEntry>();
        eventLoop.runOnContext(go -> parsing.getDocumentAsync(QUERY, parser).whenComplete((parsed, failure) -> {
            if (failure != null) {
                entry.completeExceptionally(failure);
            } else {
                entry.complete(parsed);
            }
        }));
        return entry;
    }

    @Test
    void parsesAwayFromTheEventLoopAndGoesOnThere() throws Exception {
        var threads = new CompletableFuture<List<String>>();
        eventLoop.runOnContext(go -> {
            var parser = new CompletableFuture<String>();
            parsing.getDocumentAsync(QUERY, input -> {
                        parser.complete(Thread.currentThread().getName());
                        return PARSED;
                    })
                    .thenAccept(entry -> threads.complete(
                            List.of(parser.join(), Thread.currentThread().getName())));
        });
        var names = threads.get(10, TimeUnit.SECONDS);
        assertEquals("graphql-parser", names.get(0));
        assertTrue(names.get(1).startsWith("vert.x-eventloop-thread"), names.get(1));
    }

    @Test
    void refusesDocumentsBeyondTheQueue() throws Exception {
        var release = new CountDownLatch(1);
        var entries = new ArrayList<CompletableFuture<PreparsedDocumentEntry>>();
        try {
            for (int i = 0; i < 2 * DocumentParsing.WAITING; i++) {
                entries.add(parse(input -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return PARSED;
                }));
            }
            var last = entries.get(entries.size() - 1).get(10, TimeUnit.SECONDS);
            assertEquals("Too many requests.", last.getErrors().get(0).getMessage());
            assertEquals("KT-CT-1199", last.getErrors().get(0).getExtensions().get("errorCode"));
        } finally {
            release.countDown();
        }
        int parsed = 0;
        for (var entry : entries) {
            parsed += entry.get(10, TimeUnit.SECONDS) == PARSED ? 1 : 0;
        }
        assertEquals(DocumentParsing.WAITING + 2, parsed);
    }

    @Test
    void documentThatAsksForTooMuchIsAnError() throws Exception {
        var entry = parse(input -> {
                    throw new AbortExecutionException("too much");
                })
                .get(10, TimeUnit.SECONDS);
        assertEquals("too much", entry.getErrors().get(0).getMessage());
    }
}
