package io.krakenemulator.referee;

/** Where a rule of the referee comes from. */
public enum RuleSource {
    /** The public migrations guide says it. */
    GUIDE,
    /** The published OpenAPI document says it. */
    SCHEMA,
    /** No public text says it. It follows from what the public texts say about the service. */
    INFERENCE
}
