package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.Shape;
import io.krakenemulator.processing.ProcessingSettings;
import io.krakenemulator.processing.WorkDuration;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

/** Reads what operators say about processing; fails with 400 and all that is wrong with it. */
final class ProcessingForm {

    private static final Shape LIMIT = (value, at, problems) -> {
        if (!isIntegerWithin(value, 0, ProcessingSettings.MAX_LIMIT)) {
            problems.accept(new Problem(
                    at, "invalid", "must be a whole number from 0, for no limit, to " + ProcessingSettings.MAX_LIMIT));
        }
    };

    private static final Shape COUNT = (value, at, problems) -> {
        if (!isIntegerWithin(value, 1, Integer.MAX_VALUE)) {
            problems.accept(new Problem(at, "invalid", "must be a whole number, 1 at least"));
        }
    };

    private static final Shape LENGTH = (value, at, problems) -> {
        if (!value.isTextual() || millis(value.textValue()) < 0) {
            problems.accept(new Problem(at, "invalid", "must be a duration as PT0.2S, P1D at most"));
        }
    };

    private static final Shape RANGE = Shape.object().with("min", LENGTH).with("max", LENGTH);

    private static final Shape DURATION = ProcessingForm::checkDuration;

    private static final Shape SETTINGS = Shape.object()
            .maybe("concurrency_limit", LIMIT)
            .maybe("duration", DURATION)
            .maybe("hold", Shape.flag());

    private static final Shape RELEASE = Shape.object().maybe("count", COUNT);

    private ProcessingForm() {}

    /** The settings as they become; what the body does not name stays as it is. */
    static ProcessingSettings changed(byte[] body, ProcessingSettings settings) {
        var form = checked(body, SETTINGS);
        return new ProcessingSettings(
                form.path("concurrency_limit").asInt(settings.limit()),
                form.has("duration") ? duration(form.get("duration")) : settings.duration(),
                form.path("hold").asBoolean(settings.hold()));
    }

    /** Fails when the body does not say how settings are to become. */
    static void check(byte[] body) {
        checked(body, SETTINGS);
    }

    /** How much work is to be released: all when there is no body, or it does not say. */
    static int count(byte[] body) {
        return body == null || body.length == 0
                ? Integer.MAX_VALUE
                : checked(body, RELEASE).path("count").asInt(Integer.MAX_VALUE);
    }

    private static JsonNode checked(byte[] body, Shape shape) {
        return ControlError.read(
                body, shape, "processing_failed_validation", "Could not validate the processing settings.");
    }

    private static void checkDuration(JsonNode value, Attr at, Consumer<Problem> problems) {
        if (!value.isObject()) {
            LENGTH.check(value, at, problems);
            return;
        }
        RANGE.check(value, at, problems);
        var min = millis(value.path("min").asText());
        var max = millis(value.path("max").asText());
        if (min >= 0 && max >= 0 && max < min) {
            problems.accept(new Problem(at.field("max"), "invalid", "must not be shorter than min"));
        }
    }

    private static WorkDuration duration(JsonNode value) {
        return value.isObject()
                ? new WorkDuration(
                        millis(value.path("min").textValue()),
                        millis(value.path("max").textValue()))
                : new WorkDuration(millis(value.textValue()), millis(value.textValue()));
    }

    /** In milliseconds, parts of one lost; -1 for what is no duration that work may have. */
    private static long millis(String text) {
        try {
            var duration = Duration.parse(text);
            return duration.isNegative() || duration.compareTo(WorkDuration.LONGEST) > 0 ? -1 : duration.toMillis();
        } catch (DateTimeParseException e) {
            return -1;
        }
    }

    private static boolean isIntegerWithin(JsonNode value, int least, int most) {
        return value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most;
    }
}
