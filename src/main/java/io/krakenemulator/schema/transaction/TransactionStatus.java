package io.krakenemulator.schema.transaction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What became of a transaction that was sent.")
public enum TransactionStatus {
    TRANSACTION_ADDED_TO_ACCOUNT,
    TRANSACTION_ALREADY_EXISTS,
    TRANSACTION_IMPORT_ERROR
}
