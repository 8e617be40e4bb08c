package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.RequiredText;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that meters of both fuels share. */
public interface MeterFields {

    @Composed
    @Schema(description = "Day on which the meter was installed.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface InstalledOn {}

    @Composed
    @Schema(description = "Whether energy is paid for in advance at this meter.", defaultValue = "false")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface IsPrepay {}

    @Composed
    @RequiredText
    @Size(max = 32)
    @Schema(description = "Serial number on the meter: letters, digits, spaces, hyphens and slashes.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface MeterSerialNumber {}

    @Composed
    @Schema( description = "Earlier readings. A later one than the transfer reading is possible too if it has not been billed.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ReadingHistory {}

    @Composed
    @Schema( description = "Day on which the meter was taken away. Null or absent while it is in place.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface RemovedOn {}

    @Composed
    @Schema(description = "Day on which the smart meter was commissioned. Smart meters only.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SmartCommissionedOn {}

    @Composed
    @Schema( description = "Device id of the smart meter: eight pairs of hexadecimal digits joined by hyphens. Smart meters only.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SmartDeviceId {}
}
