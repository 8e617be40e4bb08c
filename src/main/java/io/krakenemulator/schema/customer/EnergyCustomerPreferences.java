package io.krakenemulator.schema.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Which messages a person wishes to get. Consents are the newer form.")
public record EnergyCustomerPreferences(
        @Schema(
                description = "Whether the person agreed to the use of Priority Services Register data.",
                nullable = true)
        Boolean isUserPsrConsentObtained,

        @Schema(description = "Whether associated companies may write.", defaultValue = "false")
        Boolean optedIntoAssociatedCompanies,

        @Schema(description = "Whether offers are welcome.", defaultValue = "false")
        Boolean optedIntoOffers,

        @Schema(
                description =
                        "Whether useful but uncritical messages are welcome, such as reminders to read the meter.",
                defaultValue = "true")
        Boolean optedIntoRecommended,

        @Schema(description = "Whether text messages are welcome.", defaultValue = "false")
        Boolean optedIntoSms,

        @Schema(description = "Whether other companies may write.", defaultValue = "false")
        Boolean optedIntoThirdParties,

        @Schema(description = "Whether newsletters and the like are welcome.", defaultValue = "false")
        Boolean optedIntoUpdates,

        @Schema(description = "Whether WhatsApp messages are welcome.", defaultValue = "false")
        Boolean optedIntoWhatsapp,

        @Size(max = 10)
        @Schema(description = "Password by which a caller at the door shows that he comes from the supplier.")
        String partnerPassword) {}
