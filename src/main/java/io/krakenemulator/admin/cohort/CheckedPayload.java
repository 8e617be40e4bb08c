package io.krakenemulator.admin.cohort;

import io.krakenemulator.payload.BatchFacts;
import io.krakenemulator.payload.PayloadForm;

/** The payloads of one kind, with the source of the facts that they are judged by. */
public record CheckedPayload<T>(PayloadForm<T> form, BatchFacts.Source<T> facts) {}
