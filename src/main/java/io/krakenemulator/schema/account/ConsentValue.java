package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was answered when consent was asked for. Source: schema. */
@RegisterForReflection
@Schema(description = "What was answered when consent was asked for.")
public enum ConsentValue {
    ACCEPTED,
    REJECTED,
    UNKNOWN,
    PENDING
}
