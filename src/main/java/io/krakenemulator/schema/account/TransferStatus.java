package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How far the migration of one account has come.")
public enum TransferStatus {
    /** Nothing made yet: never tried, or the last try failed. */
    UNKNOWN,
    /** The account stands. */
    COMPLETED,
    /** A process is making the account at this moment. */
    IN_PROGRESS
}
