package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Whether a commission is still owed.")
public enum CommissionStatus {
    PAID,
    PAYABLE
}
