package io.krakenemulator.admin.cohort;

import io.krakenemulator.payload.BatchFactsSource;
import io.krakenemulator.payload.PayloadForm;

/** The payloads of one kind, with the source of the facts that they are judged by. */
public record CheckedPayload<T>(PayloadForm<T> form, BatchFactsSource<T> facts) {}
