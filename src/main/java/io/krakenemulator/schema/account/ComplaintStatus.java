package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Where a complaint stood at a moment.")
public enum ComplaintStatus {
    OPEN,
    RESOLVED,
    NO_CONTACT,
    REOPENED,
    DEADLOCK,
    CANCELLED
}
