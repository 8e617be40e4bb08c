package io.krakenemulator.scheduling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.Columns;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.outcome.CreationStatus;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.ImportStatus;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;

/**
 * Reports the progress of an account, scheduled or not. An account that was never scheduled has a status too, and so has
 * a scheduled account that a process call created.
 */
@ApplicationScoped
class CreationProgress {

    /** With microseconds, as the published samples have them. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(Sandbox.ZONE);

    private static final String SELECT = """
            select p.state as state, p.claimed_until >= clock_timestamp() as in_progress, p.account_number as account,
                   cast(extract(epoch from p.staged_at) * 1000000 as bigint) as staged_at,
                   cast(extract(epoch from p.modified_at) * 1000000 as bigint) as modified_at,
                   cast(extract(epoch from p.account_created_at) * 1000000 as bigint) as made_at,
                   cast(p.last_error_codes as text) as failed, array_to_string(p.last_error_codes, ', ') as codes,
                   cast(extract(epoch from p.last_error_at) * 1000000 as bigint) as failed_at,
                   c.status as status, cast(c.error as text) as error,
                   cast(extract(epoch from c.modified_at) * 1000000 as bigint) as task_modified_at,
                   cast(c.events -> -1 as text) as event
              from import_process p
              left join scheduled_creation c using (sandbox_id, supplier_code, external_number)
             where p.sandbox_id = :sandbox and p.supplier_code = :supplier and p.external_number = :number""";

    private static final Rejection NOT_FOUND =
            new Rejection.NotFound(AnswerCode.NOT_FOUND, "The requested resource was not found.");

    private final StoredJson json;

    CreationProgress(StoredJson json) {
        this.json = json;
    }

    /** Returns the progress of one account. An account that was never staged is not found. */
    @WithSession
    Uni<Result<CreationStatus>> of(Sandbox sandbox, String supplier, String number) {
        return SqlStatement.of(SELECT)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", number)
                .oneOrNull(Tuple.class)
                .map(row -> row == null ? Result.reject(NOT_FOUND) : Result.success(read(row)));
    }

    private CreationStatus read(Tuple row) {
        var status = status(row);
        var error = error(row, status);
        return new CreationStatus(
                status.name(),
                row.get("account", String.class),
                text(Columns.readMoment(row, "staged_at")),
                text(modifiedAt(row)),
                event(row, status, error),
                error);
    }

    private static ImportStatus status(Tuple row) {
        return switch (row.get("state", String.class)) {
            case "IMPORTED" -> ImportStatus.PROCESSED;
            case "SKIPPED" -> ImportStatus.CANCELLED;
            case "IN_PROGRESS" ->
                Boolean.TRUE.equals(row.get("in_progress", Boolean.class))
                        ? ImportStatus.IN_PROGRESS
                        : statusOfStaged(row);
            default -> statusOfStaged(row);
        };
    }

    private static ImportStatus statusOfStaged(Tuple row) {
        var scheduled = row.get("status", String.class);
        if (scheduled != null) {
            return ImportStatus.valueOf(scheduled);
        }
        return row.get("failed", String.class) == null ? ImportStatus.PENDING : ImportStatus.ERRORED;
    }

    private JsonNode error(Tuple row, ImportStatus status) {
        var scheduled = row.get("error", String.class);
        if (status != ImportStatus.ERRORED && status != ImportStatus.DRY_RUN_ERRORED) {
            return JsonNodeFactory.instance.nullNode();
        } else if (scheduled != null) {
            return json.parse(scheduled);
        }
        return ScheduledOutcome.errorOf(row.get("codes", String.class)).toJson();
    }

    private ObjectNode event(Tuple row, ImportStatus status, JsonNode error) {
        var noted = row.get("event", String.class);
        if (status == ImportStatus.PROCESSED) {
            return event(
                    ScheduledCreations.PROCESSED,
                    Columns.readMoment(row, "made_at"),
                    JsonNodeFactory.instance.nullNode());
        } else if (noted != null) {
            var event = json.parseObject(noted);
            return event(
                    event.path("event").asText(),
                    Instant.parse(event.path("occurred_at").asText()),
                    event.path("data"));
        }
        return error.isNull()
                ? event(ScheduledCreations.CREATED, Columns.readMoment(row, "staged_at"), error)
                : event(ScheduledCreations.ERRORED, Columns.readMoment(row, "failed_at"), error);
    }

    private static ObjectNode event(String event, Instant at, JsonNode data) {
        var node = JsonNodeFactory.instance.objectNode().put("event", event).put("occurred_at", text(at));
        node.set("data", data);
        return node;
    }

    private static Instant modifiedAt(Tuple row) {
        var moments = new ArrayList<Instant>();
        for (var column : new String[] {"modified_at", "made_at", "failed_at", "task_modified_at"}) {
            if (row.get(column) != null) {
                moments.add(Columns.readMoment(row, column));
            }
        }
        return moments.stream().max(Instant::compareTo).orElseThrow();
    }

    private static String text(Instant moment) {
        return TIME.format(moment);
    }
}
