package io.krakenemulator.schema.metering;

import java.time.LocalDate;
import java.util.List;

/**
 * A meter of either fuel. It is no type of the wire, where each fuel has a list of its own; it holds the questions
 * that both kinds of meter answer.
 */
public sealed interface Meter permits ElectricityMeter, GasMeter {

    String meterSerialNumber();

    LocalDate installedOn();

    /** {@code null} while the meter is in place. */
    LocalDate removedOn();

    /** Returns the value in the payload, or {@code null} if it is absent. */
    Boolean isPrepay();

    String prepayCustomerReferenceNumber();

    PrepaymentDetails prepayDetails();

    /** Returns the value in the payload, or {@code null} if it is absent. */
    SmartType smartType();

    String smartDeviceId();

    LocalDate smartCommissionedOn();

    List<Reading> transferReadings();

    List<HistoricalReading> readingHistory();

    /** Returns whether the meter is still in place. */
    default boolean isActive() {
        return removedOn() == null;
    }

    /** Returns whether energy is paid for in advance at this meter. */
    default boolean isPrepayMeter() {
        return Boolean.TRUE.equals(isPrepay());
    }

    /** Returns whether the meter is a smart one. */
    default boolean isSmart() {
        return smartType() != null && smartType() != SmartType.NONE;
    }
}
