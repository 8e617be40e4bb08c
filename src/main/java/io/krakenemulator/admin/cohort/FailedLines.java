package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the failed lines of a kept check, some at a time: the next are read when the client has taken the last ones. */
@ApplicationScoped
class FailedLines {

    private final KeptChecks checks;
    private final StoredJson json;
    private final ValidationWorkers workers;

    FailedLines(KeptChecks checks, StoredJson json, ValidationWorkers workers) {
        this.checks = checks;
        this.json = json;
        this.workers = workers;
    }

    /** The line that the reading has reached. */
    private static final class Cursor {
        private long after;
    }

    /**
     * Returns the failed lines in their order, in pieces of text.
     *
     * @param form renders some lines; runs on a worker thread
     */
    Multi<Buffer> render(Sandbox sandbox, String name, Function<List<JsonNode>, String> form) {
        return read(sandbox, name, lines -> Buffer.buffer(form.apply(lines)));
    }

    /** Returns the first failed lines, up to a number of them. */
    Uni<List<JsonNode>> first(Sandbox sandbox, String name, int most) {
        return read(sandbox, name, Function.identity())
                .onItem()
                .<JsonNode>disjoint()
                .select()
                .first(most)
                .collect()
                .asList();
    }

    private <T> Multi<T> read(Sandbox sandbox, String name, Function<List<JsonNode>, T> form) {
        return Multi.createBy()
                .repeating()
                .uni(Cursor::new, cursor -> next(sandbox, name, cursor))
                .whilst(Optional::isPresent)
                .filter(Optional::isPresent)
                .onItem()
                .transformToUniAndConcatenate(lines -> workers.run(() -> form.apply(parse(lines.orElseThrow()))));
    }

    private Uni<Optional<KeptChecks.Lines>> next(Sandbox sandbox, String name, Cursor cursor) {
        return checks.read(sandbox, name, cursor.after)
                .invoke(lines -> cursor.after = lines == null ? cursor.after : lines.first())
                .map(Optional::ofNullable);
    }

    private List<JsonNode> parse(KeptChecks.Lines lines) {
        return List.copyOf(json.parse(lines.json()).valueStream().toList());
    }
}
