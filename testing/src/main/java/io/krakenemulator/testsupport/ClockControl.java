package io.krakenemulator.testsupport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testsupport.control.SandboxesApi;
import java.time.Duration;
import java.time.Instant;

/** The clock of a sandbox. Each call returns the moment that the clock shows after it. */
public final class ClockControl {

    private final SandboxesApi sandboxes;
    private final String sandbox;

    ClockControl(SandboxesApi sandboxes, String sandbox) {
        this.sandboxes = sandboxes;
        this.sandbox = sandbox;
    }

    /** Returns the moment that the clock shows. */
    public Instant now() {
        return ControlCall.answer(() -> sandboxes.getSandbox(sandbox))
                .getClock()
                .getAt()
                .toInstant();
    }

    /** Stops the clock at a moment. */
    public Instant freeze(Instant moment) {
        return set(mode("frozen").put("at", moment.toString()));
    }

    /** Lets the clock run on from a moment. */
    public Instant runFrom(Instant moment) {
        return set(mode("offset").put("at", moment.toString()));
    }

    /** Lets the clock show real time. */
    public Instant runLive() {
        return set(mode("live"));
    }

    /** Moves the clock forward. */
    public Instant advance(Duration step) {
        return set(JsonNodeFactory.instance.objectNode().put("advance", step.toString()));
    }

    private static ObjectNode mode(String mode) {
        return JsonNodeFactory.instance.objectNode().put("mode", mode);
    }

    private Instant set(ObjectNode change) {
        return ControlCall.answer(() -> sandboxes.setClock(sandbox, change))
                .getAt()
                .toInstant();
    }
}
