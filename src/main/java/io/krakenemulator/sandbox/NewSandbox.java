package io.krakenemulator.sandbox;

import io.krakenemulator.dialect.Dialect;

/**
 * The rows of a sandbox that is to be created.
 *
 * @param referenceData the reference data document as JSON text, without products
 * @param initialReferenceData the same with its products; a reset returns to it
 */
public record NewSandbox(
        String name,
        String seed,
        SandboxClock clock,
        Dialect dialect,
        Strictness strictness,
        String referenceData,
        String initialReferenceData) {}
