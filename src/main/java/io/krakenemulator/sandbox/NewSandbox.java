package io.krakenemulator.sandbox;

/**
 * A sandbox to be made.
 *
 * @param referenceData the reference data document as JSON text, without products
 * @param initialReferenceData the same with its products: what a reset returns to
 */
public record NewSandbox(
        String name,
        String seed,
        SandboxClock clock,
        Dialect dialect,
        Strictness strictness,
        String referenceData,
        String initialReferenceData) {}
