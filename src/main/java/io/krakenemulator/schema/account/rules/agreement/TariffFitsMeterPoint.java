package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.schema.product.TariffType;
import io.krakenemulator.schema.supply.HalfHourly;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Objects;

@Validates(
        value = EnergyAccount.class,
        says = "An electricity tariff must have as many rates as the settlement registers have time"
                + " pattern regimes. Half-hourly meter points are exempt.",
        source = Source.PUBLISHED,
        published = "Validate that the tariff type and meter point type match",
        codes = TariffFitsMeterPoint.MISMATCH)
final class TariffFitsMeterPoint extends AccountRule {
    static final String MISMATCH = "tariff_type_does_not_match_meter_point_type";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            long regimes = regimes(point);
            if (regimes == 0 || HalfHourly.is(point.meterPoint())) {
                continue;
            }
            for (var agreement : point.agreements()) {
                var tariff = facts.tariff(agreement.tariffCode())
                        .filter(one -> one.fuel() == Fuel.ELECTRICITY)
                        .filter(one -> agreement.endsAfter(facts.today()));
                if (tariff.isPresent() && rates(tariff.get()) != regimes) {
                    agreement
                            .at(problems, "tariff_code")
                            .add(
                                    MISMATCH,
                                    "Tariff %s has %d rates; give one with %d, as the registers have."
                                            .formatted(agreement.tariffCode(), rates(tariff.get()), regimes));
                }
            }
        }
    }

    private static int rates(Facts.Tariff tariff) {
        return tariff.tariffType() == null
                ? tariff.rateTypes().size()
                : TariffType.valueOf(tariff.tariffType()).rateTypes().size();
    }

    private static long regimes(SupplyPoint point) {
        return point.activeMeters().stream()
                .filter(ElectricityMeter.class::isInstance)
                .flatMap(meter -> ((ElectricityMeter) meter).registers().stream())
                .filter(ElectricityRegister::isSettlementRegister)
                .map(ElectricityRegister::tpr)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
