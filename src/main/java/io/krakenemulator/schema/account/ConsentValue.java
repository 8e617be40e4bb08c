package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer to a request for consent.")
public enum ConsentValue {
    ACCEPTED,
    REJECTED,
    UNKNOWN,
    PENDING
}
