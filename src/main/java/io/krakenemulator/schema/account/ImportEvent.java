package io.krakenemulator.schema.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Something that happened to a scheduled account creation.")
public record ImportEvent(
        @Schema(description = "More on it, such as the error.", nullable = true)
        ObjectNode data,

        @RequiredText @Schema(description = "What happened.")
        String event,

        @NotNull @Schema(description = "When it happened.") Instant occurredAt) {}
