package io.krakenemulator.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private static final int LONG = 60_000;

    private final Vertx vertx = Vertx.vertx();
    private final BackgroundWork background = new BackgroundWork(vertx);

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void workThatAnswersIsTold() throws Exception {
        var answer = new CompletableFuture<Integer>();
        background.startFor(LONG, () -> Uni.createFrom().item(5), answer::complete, answer::completeExceptionally);
        assertEquals(5, answer.get(LONG, TimeUnit.MILLISECONDS));
    }

    @Test
    void workThatFailsIsTold() {
        var answer = new CompletableFuture<Object>();
        background.startFor(
                LONG,
                () -> Uni.createFrom().failure(new IllegalStateException()),
                answer::complete,
                answer::completeExceptionally);
        var failure = assertThrows(ExecutionException.class, () -> answer.get(LONG, TimeUnit.MILLISECONDS));
        assertInstanceOf(IllegalStateException.class, failure.getCause());
    }

    @Test
    void workThatIsSilentIsGivenUpAndNotHeardOfAgain() throws Exception {
        var silent = new CompletableFuture<Integer>();
        var told = new AtomicInteger();
        var answer = new CompletableFuture<Throwable>();
        background.startFor(
                50, () -> Uni.createFrom().completionStage(silent), item -> told.incrementAndGet(), failure -> {
                    told.incrementAndGet();
                    answer.complete(failure);
                });
        assertInstanceOf(TimeoutException.class, answer.get(LONG, TimeUnit.MILLISECONDS));
        silent.complete(5);
        var later = new CompletableFuture<Void>();
        background.runAfter(50, () -> later.complete(null));
        later.get(LONG, TimeUnit.MILLISECONDS);
        assertEquals(1, told.get());
    }
}
