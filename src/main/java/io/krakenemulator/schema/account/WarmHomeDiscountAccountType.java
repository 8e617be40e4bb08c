package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How a warm home discount reaches the customer.")
public enum WarmHomeDiscountAccountType {
    CREDIT,
    PREPAY
}
