package io.krakenemulator.schema.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values are texts: reference data lists those of a sandbox, and an unknown one has an error code of its own. */
@RegisterForReflection
@Schema(
        description = "What a customer chose where a product leaves a choice.",
        oneOf = {
            SalesChannelCharacteristic.class,
            ElectricityPaymentMethodCharacteristic.class,
            ElectricityMeterRateProfileCharacteristic.class,
            GasGridSupplyPointCharacteristic.class,
            GasPaymentMethodCharacteristic.class
        },
        discriminatorProperty = "code",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "sales_channel", schema = SalesChannelCharacteristic.class),
            @DiscriminatorMapping(
                    value = "gbr-electricity.payment-method",
                    schema = ElectricityPaymentMethodCharacteristic.class),
            @DiscriminatorMapping(
                    value = "gbr-electricity.meter-rate-profile",
                    schema = ElectricityMeterRateProfileCharacteristic.class),
            @DiscriminatorMapping(
                    value = "gbr-gas.meter-point-grid-supply-point-equivalent",
                    schema = GasGridSupplyPointCharacteristic.class),
            @DiscriminatorMapping(value = "gbr-gas.payment-method", schema = GasPaymentMethodCharacteristic.class)
        })
public sealed interface ProductCharacteristic
        permits SalesChannelCharacteristic,
                ElectricityPaymentMethodCharacteristic,
                ElectricityMeterRateProfileCharacteristic,
                GasGridSupplyPointCharacteristic,
                GasPaymentMethodCharacteristic {

    String code();

    String value();
}
