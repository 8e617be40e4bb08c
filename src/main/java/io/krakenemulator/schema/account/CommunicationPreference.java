package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How an account wishes to be written to. Source: guide, schema. */
@RegisterForReflection
public enum CommunicationPreference {
    ONLINE,
    PRINT
}
