package io.krakenemulator.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Work whose client leaves. */
class WorkWithoutClientTest {

    @Test
    void workGoesOnToItsEndWithoutItsClient() {
        var isCancelled = new AtomicBoolean();
        var steps = new ArrayList<String>();
        var step = new AtomicReference<UniEmitter<? super String>>();
        var work = Uni.createFrom()
                .<String>emitter(step::set)
                .onCancellation()
                .invoke(() -> isCancelled.set(true))
                .invoke(steps::add);
        var client = WorkWithoutClient.of(work).subscribe().with(steps::add);
        client.cancel();
        step.get().complete("committed");
        assertFalse(isCancelled.get());
        assertEquals(List.of("committed"), steps);
    }

    @Test
    void clientThatStaysGetsResultAndFailure() {
        assertEquals(
                "result",
                WorkWithoutClient.of(Uni.createFrom().item("result")).await().indefinitely());
        var refused = WorkWithoutClient.of(Uni.createFrom().failure(new IllegalArgumentException("refused")));
        assertThrows(IllegalArgumentException.class, () -> refused.await().indefinitely());
    }
}
