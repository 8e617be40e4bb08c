package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The group that a household qualifies through.")
public enum WarmHomeDiscountGroup {
    CORE,
    BROADER
}
