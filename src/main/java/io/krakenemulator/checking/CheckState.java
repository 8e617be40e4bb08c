package io.krakenemulator.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the check of a file has come, as a file beside it keeps it. A check that was cut off goes on from there.
 *
 * @param basis the input and the options, which must be the same then
 * @param line the last line whose verdict is written, from 1; 0 before the first one
 * @param lengths the bytes of each written file up to that line
 * @param seconds how long the check took so far
 * @param counts the counts of all lines so far, see {@link VerdictCounts}
 * @param summary the summary of a complete check; a missing node until then
 */
record CheckState(Basis basis, long line, List<Long> lengths, double seconds, JsonNode counts, JsonNode summary) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "check_state";
    private static final int CURRENT_VERSION = 1;

    /** Much larger than any state. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /**
     * All that decides over the verdicts and their files, apart from the content of the sandbox.
     *
     * @param size the bytes of the input
     * @param modified when the input was last changed, in milliseconds since 1970
     * @param options see {@link CheckOptions#verdictBasis}
     * @param files the absolute paths of the written files
     */
    record Basis(long size, long modified, String options, List<String> files) {

        static Basis of(InputFile input, CheckOptions options) {
            var files = VerdictFiles.of(input, options).paths().stream()
                    .map(path -> path.toAbsolutePath().normalize().toString())
                    .toList();
            return new Basis(input.size(), input.lastModified(), options.verdictBasis(), files);
        }

        boolean isOfSameInput(Basis other) {
            return size == other.size && modified == other.modified;
        }
    }

    /** Returns the state before the first line. */
    static CheckState begin(Basis basis) {
        var none = JsonNodeFactory.instance.missingNode();
        return new CheckState(basis, 0, List.of(0L, 0L, 0L), 0, new VerdictCounts().toJson(), none);
    }

    boolean isComplete() {
        return summary.isObject();
    }

    /**
     * Reads a state.
     *
     * @throws CheckFailure if the file is something else
     */
    static CheckState read(Path file) {
        try {
            var json = Files.size(file) > MOST_BYTES
                    ? JsonNodeFactory.instance.missingNode()
                    : JSON.readTree(Files.readAllBytes(file));
            var state = parse(json);
            if (json.path(VERSION).asInt() == CURRENT_VERSION
                    && json.path("line").isIntegralNumber()
                    && json.at("/counts/lines").isIntegralNumber()
                    && state.lengths.size() == state.basis.files.size()) {
                return state;
            }
        } catch (IOException e) {
            // The sentence below says what to do
        }
        throw CheckFailure.file(file + " is not the state of a check by this release. Move it away.");
    }

    private static CheckState parse(JsonNode json) {
        var files = new ArrayList<String>();
        json.path("files").forEach(file -> files.add(file.asText()));
        var lengths = new ArrayList<Long>();
        json.path("lengths").forEach(length -> lengths.add(length.asLong()));
        return new CheckState(
                new Basis(
                        json.path("size").asLong(),
                        json.path("modified").asLong(),
                        json.path("options").asText(),
                        files),
                json.path("line").asLong(),
                lengths,
                json.path("seconds").asDouble(),
                json.path("counts"),
                json.path("summary"));
    }

    /** Writes the state. A reader finds the earlier one or this one, also after a power cut. */
    void write(Path file) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".part");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(toJson()));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private ObjectNode toJson() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put(VERSION, CURRENT_VERSION)
                .put("size", basis.size)
                .put("modified", basis.modified)
                .put("options", basis.options);
        basis.files.forEach(json.putArray("files")::add);
        json.put("line", line);
        lengths.forEach(json.putArray("lengths")::add);
        json.put("seconds", seconds).set("counts", counts);
        if (isComplete()) {
            json.set("summary", summary);
        }
        return json;
    }
}
