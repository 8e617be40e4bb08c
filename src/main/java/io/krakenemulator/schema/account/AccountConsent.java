package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer of an account as a whole to one kind of consent.")
public record AccountConsent(
        @ConsentFields.Description String description,
        @ConsentFields.SignedAt Instant signedAt,
        @ConsentFields.Type String type,
        @ConsentFields.Value ConsentValue value) {}
