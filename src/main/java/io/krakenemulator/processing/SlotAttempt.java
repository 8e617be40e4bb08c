package io.krakenemulator.processing;

import io.vertx.mutiny.sqlclient.Row;

/** The row that {@link Slots#TAKE} returns. */
record SlotAttempt(ProcessingSettings settings, Integer slot, boolean exceeded, boolean created, boolean atWork) {

    static SlotAttempt of(Row row) {
        return new SlotAttempt(
                new ProcessingSettings(
                        row.getInteger("concurrency_limit"),
                        new WorkDuration(row.getLong("duration_min_ms"), row.getLong("duration_max_ms")),
                        row.getBoolean("hold")),
                row.getInteger("slot"),
                row.getBoolean("exceeded"),
                row.getBoolean("created"),
                row.getBoolean("at_work"));
    }
}
