package io.krakenemulator.schema.contract;

import java.math.BigDecimal;

/** Prices of an agreement that differ from its tariff, of either fuel. It is no type of the wire. */
public sealed interface BespokeRate permits ElectricityBespokeRate, GasBespokeRate {

    String meterSerialNumber();

    BespokePaymentMethod paymentMethod();

    /** Pence a day, without VAT. */
    BigDecimal standingCharge();
}
