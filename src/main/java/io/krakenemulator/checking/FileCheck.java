package io.krakenemulator.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The check of one file: sends it, and writes its files from the verdicts while they arrive. It may go on where an earlier check
 * was cut off: the emulator then judges the lines from there on.
 */
final class FileCheck {

    private static final ObjectReader JSON = new ObjectMapper().reader();

    /** How often the state is written. A check that goes on judges the lines of this time again. */
    private static final long STATE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final double NANOS_OF_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final CheckOptions options;
    private final InputFile file;
    private final Progress progress;
    private final StateFile state;
    private final CheckState first;
    private final VerdictCounts counts;
    private final long began = System.nanoTime();

    private long judged;
    private long lastLine;
    private long stateWritten = began;
    private JsonNode summary;

    FileCheck(CheckOptions options, InputFile file, Progress progress, StateFile state) {
        this.options = options;
        this.file = file;
        this.progress = progress;
        this.state = state;
        this.first = state.first();
        this.counts = VerdictCounts.of(first.counts());
        this.lastLine = first.line();
    }

    /**
     * Runs the check.
     *
     * @return the summary, with the counts of the earlier check that this one goes on with
     * @throws CheckFailure if the check is not complete
     */
    JsonNode run() {
        if (first.isComplete()) {
            complete();
            return first.summary();
        }
        try (var connection = EmulatorCalls.open(options.url())) {
            try {
                var answer = EmulatorCalls.requireSuccess(
                        connection.post(options.checkTarget(lastLine + 1), options.key(), file), options);
                writeFiles(new AnswerLines(answer.body()));
                return summary;
            } catch (CheckFailure e) {
                throw connection.unreadable() == null ? e : file.unreadable(connection.unreadable());
            } catch (IOException e) {
                throw connection.unreadable() == null
                        ? cutOff(e.getMessage())
                        : file.unreadable(connection.unreadable());
            }
        } finally {
            progress.end();
        }
    }

    private void complete() {
        try {
            VerdictFiles.of(file, options).complete();
        } catch (IOException e) {
            throw VerdictFiles.unwritable(e);
        }
    }

    private void writeFiles(AnswerLines answer) throws IOException {
        try (var lines = new LineCopy(file)) {
            if (lastLine > 0) {
                lines.skipTo(lastLine + 1);
                progress.skip(lines.bytesRead());
            }
            if (options.hasFiles()) {
                writeFiles(answer, lines);
            } else {
                readVerdicts(
                        answer,
                        lines,
                        (number, isAccepted, verdict) -> lines.copy(number, OutputStream.nullOutputStream()));
            }
        }
    }

    private void writeFiles(AnswerLines answer, LineCopy lines) {
        // Before a file is cut: an older state must not be taken for that of the new files.
        state.write(first);
        try (var writer = VerdictFiles.of(file, options).open(lines, first.lengths())) {
            try {
                readVerdicts(answer, lines, (number, isAccepted, verdict) -> {
                    writeStateAfterAWhile(writer);
                    writer.add(number, isAccepted, verdict);
                });
            } catch (CheckFailure e) {
                writeStateOfFailure(writer);
                throw e.with("The verdicts so far are in "
                        + writer.parts().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
            }
            var lengths = writer.force();
            writer.close();
            state.write(stateAt(lengths, summary));
            VerdictFiles.of(file, options).complete();
        } catch (IOException e) {
            throw VerdictFiles.unwritable(e);
        }
    }

    /** Writes the state of the lines before the present one. */
    private void writeStateAfterAWhile(VerdictFiles.Writer writer) throws IOException {
        long now = System.nanoTime();
        if (state.isKept() && now - stateWritten >= STATE_NANOS) {
            stateWritten = now;
            state.write(stateAt(writer.force(), null));
        }
    }

    /** Writes the state of a check that fails. If that fails too, the last one that was written counts. */
    private void writeStateOfFailure(VerdictFiles.Writer writer) {
        try {
            state.write(stateAt(writer.force(), null));
        } catch (IOException | CheckFailure e) {
            // The user learns the first failure.
        }
    }

    private CheckState stateAt(List<Long> lengths, JsonNode complete) {
        var summaryOrNone = complete == null ? first.summary() : complete;
        return new CheckState(first.basis(), lastLine, lengths, seconds(), counts.toJson(), summaryOrNone);
    }

    private double seconds() {
        return first.seconds() + Math.round((System.nanoTime() - began) / NANOS_OF_SECOND);
    }

    /** Reads the verdicts to their end. The lines show how far the file is judged. */
    private void readVerdicts(AnswerLines answer, LineCopy lines, VerdictSink sink) {
        for (var line = next(answer); line != null; line = next(answer)) {
            take(line, sink);
            progress.update(judged, lines.bytesRead());
        }
        if (summary == null) {
            throw cutOff("the answer has no summary");
        }
        if (first.line() > 0) {
            summary = complete(summary);
        }
    }

    private JsonNode complete(JsonNode ofThisCall) {
        try {
            return counts.complete(ofThisCall, first.seconds());
        } catch (NumberFormatException e) {
            throw cutOff("the answer has a malformed limit");
        }
    }

    private byte[] next(AnswerLines answer) {
        try {
            return answer.next();
        } catch (IOException e) {
            throw cutOff(e.getMessage());
        }
    }

    private void take(byte[] line, VerdictSink sink) {
        var answered = parse(line);
        if (answered.path("summary").isObject()) {
            summary = answered.path("summary");
        } else if (answered.path("error").isObject()) {
            var detail = answered.at("/error/detail").asText();
            throw answered.at("/error/code").asText().equals(EmulatorCalls.PARSE_ERROR)
                    ? CheckFailure.file(file.path() + " cannot be read: " + Texts.oneLine(detail))
                    : cutOff(detail);
        } else if (answered.path("line").asLong() > lastLine
                && answered.path("verdict").isTextual()) {
            add(answered, line, sink);
        } else {
            throw cutOff("the answer has a line that is no verdict");
        }
    }

    private void add(JsonNode verdict, byte[] line, VerdictSink sink) {
        long number = verdict.path("line").asLong();
        try {
            sink.add(number, verdict.path("verdict").asText().equals("accepted"), line);
        } catch (IOException e) {
            throw VerdictFiles.unwritable(e);
        }
        // Only now: a state has whole lines alone.
        lastLine = number;
        judged++;
        counts.add(verdict);
    }

    private JsonNode parse(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw cutOff("the answer is malformed");
        } catch (IOException e) {
            throw cutOff(e.getMessage());
        }
    }

    private CheckFailure cutOff(String reason) {
        var text = Texts.oneLine(String.valueOf(reason)).replaceFirst("\\.$", "");
        return CheckFailure.emulator("The check of " + file.path() + " was cut off after line " + lastLine + ": " + text
                + (state.isKept() ? ". Add --resume to go on there." : ". Start it again."));
    }
}
