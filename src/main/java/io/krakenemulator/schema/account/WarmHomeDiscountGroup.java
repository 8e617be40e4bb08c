package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The group that a household qualifies through. Source: guide, schema. */
@RegisterForReflection
public enum WarmHomeDiscountGroup {
    CORE,
    BROADER
}
