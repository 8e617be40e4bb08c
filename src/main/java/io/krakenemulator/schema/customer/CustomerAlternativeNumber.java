package io.krakenemulator.schema.customer;

import io.krakenemulator.validation.constraint.PhoneNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A further phone number of a person.")
public record CustomerAlternativeNumber(
        @Size(max = 32)
        @PhoneNumber
        @Schema(description = "Phone number, valid in the United Kingdom's numbering plan.", nullable = true)
        String phoneNumber) {}
