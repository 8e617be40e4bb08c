package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an account wishes to be written to. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "How an account wishes to be written to.")
public enum CommunicationPreference {
    ONLINE,
    PRINT
}
