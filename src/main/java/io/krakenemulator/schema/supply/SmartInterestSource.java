package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How a customer got in touch about a smart meter.")
public enum SmartInterestSource {
    WEBSITE,
    EMAIL,
    OTHER
}
