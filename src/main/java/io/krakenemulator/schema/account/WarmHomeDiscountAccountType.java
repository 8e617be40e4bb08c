package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How a warm home discount reaches the customer. Source: guide, schema. */
@RegisterForReflection
public enum WarmHomeDiscountAccountType {
    CREDIT,
    PREPAY
}
