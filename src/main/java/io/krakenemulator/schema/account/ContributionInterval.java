package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How often a contribution is charged. Source: schema. */
@RegisterForReflection
public enum ContributionInterval {
    MONTHLY,
    QUARTERLY
}
