package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a meter of an installation measures. Source: schema. */
@RegisterForReflection
public enum FitMeterType {
    EXPORT,
    SUPPLY,
    GENERATION
}
