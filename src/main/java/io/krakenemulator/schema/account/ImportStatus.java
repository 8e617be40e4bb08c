package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How far a scheduled account creation has come. Source: the samples of the schema. */
@RegisterForReflection
public enum ImportStatus {
    PENDING,
    IN_PROGRESS,
    PROCESSED,
    CANCELLED,
    ERRORED,
    DRY_RUN_SUCCEEDED,
    DRY_RUN_ERRORED
}
