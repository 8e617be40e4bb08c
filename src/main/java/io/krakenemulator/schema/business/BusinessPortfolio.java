package io.krakenemulator.schema.business;

import io.krakenemulator.schema.account.PortfolioReference;
import io.krakenemulator.schema.account.PortfolioSettings;
import io.krakenemulator.schema.note.Note;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A portfolio of a business.")
public record BusinessPortfolio(
        @NotEmptyIfPresent
        @Size(max = 510)
        @Schema(description = "Name on statements, in place of the customers' names.")
        String billingName,

        @Schema(description = "Notes on the portfolio as a whole.")
        List<Note> notes,

        @NotNull @NotEmpty @Schema(description = "References that tell which portfolio it is.")
        List<PortfolioReference> portfolioReferences,

        @Schema(description = "Settings of the portfolio. Its lead account alone may send them.", nullable = true)
        PortfolioSettings portfolioSettings) {}
