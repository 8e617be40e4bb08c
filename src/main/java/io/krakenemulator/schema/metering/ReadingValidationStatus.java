package io.krakenemulator.schema.metering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What came of checking a reading.")
public enum ReadingValidationStatus {
    VALIDATED,
    UNVALIDATED,
    FAILED
}
