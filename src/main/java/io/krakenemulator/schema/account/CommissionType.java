package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What a commission is reckoned on.")
public enum CommissionType {
    UNIT_RATE_UPLIFT
}
