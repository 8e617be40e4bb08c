package io.krakenemulator.schema.metering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Who or what took a reading.")
public enum ReadingType {
    CUSTOMER,
    ESTIMATE,
    ROUTINE,
    SMART,
    REGULAR
}
