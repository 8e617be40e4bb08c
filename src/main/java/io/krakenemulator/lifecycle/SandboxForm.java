package io.krakenemulator.lifecycle;

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
 * A sandbox as an operator describes it, found to be well formed: in a seed file, in the environment, or to the control
 * API.
 */
public record SandboxForm(ObjectNode entry) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

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

    private static final Shape MOMENT = (value, at, problems) -> {
        var wrong = Shape.moment().problems(value);
        if (!wrong.isEmpty()) {
            wrong.forEach(problem -> problems.accept(problem.moveTo(at)));
        } else if (!canShow(Instant.parse(value.textValue()))) {
            problems.accept(new Problem(at, "invalid", "must be between the years 1900 and 9999"));
        }
    };

    private static final Shape CLOCK_FIELDS =
            Shape.object().with("mode", Shape.oneOf("live", "frozen", "offset")).maybe("at", MOMENT);

    /** The form of a clock: {@code {mode, at}}. */
    public static final Shape CLOCK = (value, at, problems) -> {
        CLOCK_FIELDS.check(value, at, problems);
        if (List.of("frozen", "offset").contains(value.path("mode").asText()) && !value.has("at")) {
            problems.accept(new Problem(at.field("at"), "required", "is missing"));
        }
    };

    /** The form of a sandbox; who asks for more extends it. */
    public static final Shape.Fields FIELDS = Shape.object()
            .with("name", NAME)
            .maybe("api_keys", Shape.notEmpty(Shape.listOf(API_KEY)))
            .maybe("seed", SEED)
            .maybe("clock", CLOCK)
            .maybe("dialect", Shape.oneOf("guide", "nested"))
            .maybe("strictness", Shape.oneOf("guide", "strict"))
            .maybe("reference_data", ReferenceDocument.shape());

    public String name() {
        return entry.path("name").textValue();
    }

    /** The keys that are to select it; empty where none are named. */
    public List<String> apiKeys() {
        var keys = new ArrayList<String>();
        entry.path("api_keys").forEach(key -> keys.add(key.textValue()));
        return keys;
    }

    List<JsonNode> products() {
        return ReferenceDocument.products(referenceData());
    }

    /** Returns what to create it from, at a moment of real time. */
    NewSandbox newSandbox(Clock real) {
        return new NewSandbox(
                name(),
                entry.path("seed").asText(name()),
                clock(entry.path("clock"), real),
                Dialect.valueOf(word("dialect", Dialect.GUIDE)),
                Strictness.valueOf(word("strictness", Strictness.GUIDE)),
                ReferenceDocument.withoutProducts(referenceData()).toString(),
                referenceData().toString());
    }

    ObjectNode referenceData() {
        return entry.get("reference_data") instanceof ObjectNode document
                ? document
                : JsonNodeFactory.instance.objectNode();
    }

    /** The clock of that form, a live one where nothing is said, set at a moment of real time. */
    public static SandboxClock clock(JsonNode clock, Clock real) {
        return switch (clock.path("mode").asText("live")) {
            case "frozen" -> SandboxClock.frozen(Instant.parse(clock.path("at").textValue()));
            case "offset" -> SandboxClock.offset(Instant.parse(clock.path("at").textValue()), real.instant());
            default -> SandboxClock.live();
        };
    }

    /** Whether a sandbox's clock may show a moment: the years that dates in payloads have, and some. */
    public static boolean canShow(Instant moment) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST);
    }

    String word(String key, Enum<?> fallback) {
        return entry.path(key).asText(fallback.name()).toUpperCase(Locale.ROOT);
    }
}
