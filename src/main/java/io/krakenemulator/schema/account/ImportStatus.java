package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values are those of the samples of the schema. */
@RegisterForReflection
@Schema(description = "The progress of a scheduled account creation.")
public enum ImportStatus {
    PENDING,
    IN_PROGRESS,
    PROCESSED,
    CANCELLED,
    ERRORED,
    DRY_RUN_SUCCEEDED,
    DRY_RUN_ERRORED
}
