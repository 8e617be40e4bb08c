package io.krakenemulator.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;

/** The check of one file: sends it, and writes its files from the verdicts while they arrive. */
final class FileCheck {

    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final CheckOptions options;
    private final InputFile file;
    private final Progress progress;

    private long judged;
    private long lastLine;
    private JsonNode summary;

    FileCheck(CheckOptions options, InputFile file, Progress progress) {
        this.options = options;
        this.file = file;
        this.progress = progress;
    }

    /**
     * Runs the check.
     *
     * @return the summary
     * @throws CheckFailure if the check is not complete
     */
    JsonNode run() {
        try (var connection = EmulatorCalls.open(options.url())) {
            try {
                var answer = EmulatorCalls.requireSuccess(
                        connection.post(options.checkTarget(), options.key(), file), options);
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

    private void writeFiles(AnswerLines answer) throws IOException {
        try (var lines = new LineCopy(file)) {
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
        try (var writer = VerdictFiles.of(file, options).open(lines)) {
            try {
                readVerdicts(answer, lines, writer);
            } catch (CheckFailure e) {
                throw e.with("The verdicts so far are in "
                        + writer.parts().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
            }
            writer.complete();
        } catch (IOException e) {
            throw VerdictFiles.unwritable(e);
        }
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
            lastLine = answered.path("line").asLong();
            try {
                sink.add(lastLine, answered.path("verdict").asText().equals("accepted"), line);
            } catch (IOException e) {
                throw VerdictFiles.unwritable(e);
            }
            judged++;
        } else {
            throw cutOff("the answer has a line that is no verdict");
        }
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
                + ". Start it again.");
    }
}
