package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The status of a complaint at a moment.")
public enum ComplaintStatus {
    OPEN,
    RESOLVED,
    NO_CONTACT,
    REOPENED,
    DEADLOCK,
    CANCELLED
}
