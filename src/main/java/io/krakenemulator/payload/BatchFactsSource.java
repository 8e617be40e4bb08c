package io.krakenemulator.payload;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.ParsedPayload;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Looks up what the rules need to know for the payloads of a batch. */
@FunctionalInterface
public interface BatchFactsSource<T> {

    Uni<BatchFacts<T>> find(Sandbox sandbox, List<ParsedPayload<T>> payloads);
}
