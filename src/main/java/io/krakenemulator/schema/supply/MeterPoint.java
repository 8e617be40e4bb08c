package io.krakenemulator.schema.supply;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.InferredDiscriminator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payload may leave the fuel out: {@link MeterPointFuel} infers it. */
@RegisterForReflection
@InferredDiscriminator(MeterPointFuel.class)
@Schema(
        description = "An electricity or a gas meter point. Without supply_type the identifier decides the fuel: "
                + "6 to 10 digits are a gas meter point, anything else counts as electricity.",
        oneOf = {ElectricityMeterPoint.class, GasMeterPoint.class},
        discriminatorProperty = "supply_type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ELECTRICITY", schema = ElectricityMeterPoint.class),
            @DiscriminatorMapping(value = "GAS", schema = GasMeterPoint.class)
        })
public sealed interface MeterPoint permits ElectricityMeterPoint, GasMeterPoint {

    /** Returns the fuel, whether or not the payload names it. */
    Fuel fuel();

    /** MPAN of 13 digits or MPRN of 6 to 10 digits. */
    String identifier();

    /** Market participant id of the supplier. */
    String mpid();

    LocalDate supplyStartDate();

    /** {@code null} while the meter point is supplied. */
    LocalDate supplyEndDate();

    /** Day up to which consumption has been billed, or {@code null} when another level says so. */
    LocalDate lastBilledToDate();

    /** Returns the meters, present and past. */
    List<? extends Meter> meters();

    List<? extends Agreement> agreements();

    Boolean drInProgress();

    Boolean etInProgress();

    List<EnergyTaxExemption> cclExemptions();

    List<EnergyTaxExemption> vatExemptions();

    EnergySmartRefusalInterest smartRefusalInterest();

    List<EnergySmartSiteVisit> smartSiteVisit();
}
