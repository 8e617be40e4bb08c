package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What an account as a whole answered to one kind of consent.")
public record AccountConsent(
        @ConsentFields.Description String description,
        @ConsentFields.SignedAt Instant signedAt,
        @ConsentFields.Type String type,
        @ConsentFields.Value ConsentValue value) {}
