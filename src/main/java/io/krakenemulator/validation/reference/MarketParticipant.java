package io.krakenemulator.validation.reference;

import io.krakenemulator.validation.Facts.Fuel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company known to the industry under a market participant id. */
@RegisterForReflection
@Schema(name = "MarketParticipant", description = "A company known to the industry under a market participant id.")
public record MarketParticipant(
        @NotNull @NotBlank @Schema(description = "Market participant id.")
        String mpid,

        @NotNull @Schema(description = "The fuel on which it takes part.")
        Fuel fuel,

        @Schema(description = "The roles that it may take. The emulator does not validate them.")
        List<MarketRole> roles) {}
