package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How a visit to a property ended.")
public enum SiteVisitStatus {
    CANCELLED,
    ABORTED,
    SUCCESSFUL
}
