package io.krakenemulator.seeding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.catalogue.Shape;
import io.krakenemulator.sandbox.Dialect;
import io.krakenemulator.sandbox.NewSandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.SandboxName;
import io.krakenemulator.sandbox.Strictness;
import io.krakenemulator.validation.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sandbox to be there from the start, read and found to be well formed.
 *
 * @param place where it was written, for messages
 */
record FirstSandbox(String place, ObjectNode entry) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private static final Shape NAME = (value, at, problems) -> {
        if (!SandboxName.isValid(value.textValue())) {
            problems.accept(new Problem(
                    at, "invalid", "must be text of letters, digits, dots, dashes and underscores, 63 at most"));
        }
    };

    private static final Shape API_KEY = (value, at, problems) -> {
        // The value is a secret: the message does not show it
        if (!value.isTextual() || !KEY.matcher(value.textValue()).matches()) {
            problems.accept(new Problem(
                    at, "invalid", "must be text of visible ASCII characters, 255 at most (put numbers in quotes)"));
        }
    };

    private static final Shape SEED = (value, at, problems) -> {
        if (!value.isIntegralNumber()) {
            Shape.text().check(value, at, problems);
        }
    };

    private static final Shape CLOCK_FIELDS =
            Shape.object().with("mode", Shape.oneOf("live", "frozen", "offset")).maybe("at", Shape.moment());

    private static final Shape CLOCK = (value, at, problems) -> {
        CLOCK_FIELDS.check(value, at, problems);
        if (List.of("frozen", "offset").contains(value.path("mode").asText()) && !value.has("at")) {
            problems.accept(new Problem(at.field("at"), "required", "is missing"));
        }
    };

    /** The form of one sandbox in a seed file. */
    static final Shape SHAPE = Shape.object()
            .with("name", NAME)
            .with("api_keys", Shape.notEmpty(Shape.listOf(API_KEY)))
            .maybe("seed", SEED)
            .maybe("clock", CLOCK)
            .maybe("dialect", Shape.oneOf("guide", "nested"))
            .maybe("strictness", Shape.oneOf("guide", "strict"))
            .maybe("reference_data", ReferenceDocument.shape());

    String name() {
        return entry.path("name").textValue();
    }

    List<String> apiKeys() {
        var keys = new ArrayList<String>();
        entry.path("api_keys").forEach(key -> keys.add(key.textValue()));
        return keys;
    }

    List<JsonNode> products() {
        return ReferenceDocument.products(referenceData());
    }

    /** What to make it from, at a moment of real time. */
    NewSandbox newSandbox(Clock real) {
        return new NewSandbox(
                name(),
                entry.path("seed").asText(name()),
                clock(real),
                Dialect.valueOf(word("dialect", Dialect.GUIDE)),
                Strictness.valueOf(word("strictness", Strictness.GUIDE)),
                ReferenceDocument.withoutProducts(referenceData()).toString(),
                referenceData().toString());
    }

    private ObjectNode referenceData() {
        return entry.get("reference_data") instanceof ObjectNode document
                ? document
                : JsonNodeFactory.instance.objectNode();
    }

    private SandboxClock clock(Clock real) {
        var clock = entry.path("clock");
        return switch (clock.path("mode").asText("live")) {
            case "frozen" -> SandboxClock.frozen(Instant.parse(clock.path("at").textValue()));
            case "offset" -> SandboxClock.offset(Instant.parse(clock.path("at").textValue()), real.instant());
            default -> SandboxClock.live();
        };
    }

    private String word(String key, Enum<?> fallback) {
        return entry.path(key).asText(fallback.name()).toUpperCase(Locale.ROOT);
    }
}
