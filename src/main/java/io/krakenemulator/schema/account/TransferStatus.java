package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The progress of the migration of one account.")
public enum TransferStatus {
    /** The account is not created: processing was never tried, or the last attempt failed. */
    UNKNOWN,
    /** The account is created. */
    COMPLETED,
    /** Work is creating the account at this moment. */
    IN_PROGRESS
}
