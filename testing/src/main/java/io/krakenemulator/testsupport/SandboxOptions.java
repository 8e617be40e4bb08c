package io.krakenemulator.testsupport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * The options of a new sandbox.
 *
 * @param copyOf the sandbox from which reference data, seed and settings come
 * @param dialect the form of its answers
 * @param clock {@code live}, or the moment at which its clock stands still, such as {@code 2019-08-06T12:00:00Z}; empty for
 *     the clock of the copied sandbox
 */
public record SandboxOptions(String copyOf, Dialect dialect, String clock) {

    private static final String LIVE = "live";

    public SandboxOptions {
        if (!clock.isEmpty() && !clock.equals(LIVE)) {
            parse(clock);
        }
    }

    private static Instant parse(String clock) {
        try {
            return Instant.parse(clock);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "clock must be \"live\" or a moment such as 2019-08-06T12:00:00Z, not \"" + clock + "\"", e);
        }
    }

    /** Returns the options of a copy of a sandbox, with its dialect and its clock. */
    public static SandboxOptions copyOf(String name) {
        return new SandboxOptions(name, Dialect.INHERITED, "");
    }

    /** Returns these options with another dialect. */
    public SandboxOptions withDialect(Dialect other) {
        return new SandboxOptions(copyOf, other, clock);
    }

    /** Returns these options with a clock that stands still at a moment. */
    public SandboxOptions withFrozenClock(Instant moment) {
        return new SandboxOptions(copyOf, dialect, moment.toString());
    }

    /** Returns these options with a clock that shows real time. */
    public SandboxOptions withLiveClock() {
        return new SandboxOptions(copyOf, dialect, LIVE);
    }

    /** Returns the request that creates a sandbox with these options. */
    ObjectNode request(String name) {
        var request = JsonNodeFactory.instance.objectNode().put("name", name).put("copy_of", copyOf);
        if (dialect != Dialect.INHERITED) {
            request.put("dialect", dialect.code());
        }
        if (clock.equals(LIVE)) {
            request.putObject("clock").put("mode", LIVE);
        } else if (!clock.isEmpty()) {
            request.putObject("clock").put("mode", "frozen").put("at", clock);
        }
        return request;
    }
}
