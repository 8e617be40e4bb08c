package io.krakenemulator.schema.account.fit;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The feed-in tariff installations of an account, looked up in the central register by their ids.")
public record EnergyFit(
        @NotNull @NotEmpty @Schema(description = "All installations of one generator.")
        List<EnergyInstallation> installations,

        @NotEmptyIfPresent
        @Size(max = 512)
        @Schema(description = "The vendor's reference of the mandate to pay by. Needed for BACS.")
        String instructionReference,

        @NotNull @NotEmpty @Schema(description = "All meters, which installations may share.")
        List<EnergyMeter> meters,

        @NotNull @Schema(description = "How the customer is paid.")
        FitPaymentMethod paymentMethod,

        @NotEmptyIfPresent @Schema(description = "VAT number of a customer to whom VAT on exports is paid.")
        String vatNumber,

        @NotEmptyIfPresent
        @InReferenceData(Reference.PAYMENT_VENDORS)
        @Schema(description = "Vendor that pays. Needed for BACS.")
        String vendorName) {}
