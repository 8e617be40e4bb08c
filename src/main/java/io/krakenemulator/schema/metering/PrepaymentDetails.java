package io.krakenemulator.schema.metering;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The money on a prepay meter of either fuel, in pounds. It is no type of the wire. */
public sealed interface PrepaymentDetails permits EnergyPrepaymentDetails, GasPrepaymentDetails {

    BigDecimal creditBalance();

    BigDecimal debtBalance();

    LocalDate transferVendReadDate();
}
