package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How an account wishes to be written to.")
public enum CommunicationPreference {
    ONLINE,
    PRINT
}
