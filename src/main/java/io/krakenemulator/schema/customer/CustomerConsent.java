package io.krakenemulator.schema.customer;

import io.krakenemulator.schema.account.ConsentFields;
import io.krakenemulator.schema.account.ConsentValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What a person answered to one kind of consent.")
public record CustomerConsent(
        @ConsentFields.Description String description,
        @ConsentFields.SignedAt Instant signedAt,
        @ConsentFields.Type String type,
        @ConsentFields.Value ConsentValue value) {}
