package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What was answered when consent was asked for.")
public enum ConsentValue {
    ACCEPTED,
    REJECTED,
    UNKNOWN,
    PENDING
}
