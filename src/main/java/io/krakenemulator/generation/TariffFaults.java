package io.krakenemulator.generation;

import java.time.LocalDate;
import java.util.List;

/** Faults of contracts and their tariffs. */
final class TariffFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "tariff-unknown",
                    "a contract names a tariff that does not exist",
                    "tariff_code_not_found",
                    account -> true,
                    account -> account.firstContract().put("tariff_code", "NO-SUCH-TARIFF")),
            new Fault(
                    "tariff-of-other-fuel",
                    "a contract for gas names a tariff for electricity",
                    "tariff_code_not_found",
                    account -> account.shape() == Shape.DUAL_FUEL,
                    account -> account.gasContract().put("tariff_code", code(account, TariffKind.ONE_RATE))),
            new Fault(
                    "tariff-of-two-rates",
                    "a meter with one rate is on a tariff with two",
                    "tariff_type_does_not_match_meter_point_type",
                    account -> account.shape() == Shape.DUAL_FUEL && has(account, TariffKind.TWO_RATES),
                    account -> account.firstContract().put("tariff_code", code(account, TariffKind.TWO_RATES))),
            new Fault(
                    "tariff-for-prepay",
                    "a credit meter is on a prepay tariff",
                    "tariff_type_does_not_match_meter_type",
                    account -> account.shape() == Shape.DUAL_FUEL && has(account, TariffKind.PREPAY),
                    account -> account.firstContract().put("tariff_code", code(account, TariffKind.PREPAY))),
            new Fault(
                    "contract-missing",
                    "a meter point has no contract",
                    "meter_point_with_no_agreement",
                    account -> account.shape() == Shape.DUAL_FUEL,
                    TariffFaults::removeGasContract),
            new Fault(
                    "contract-of-other-meter-point",
                    "a contract is for a meter point that the account does not have",
                    "contract_meter_point_not_found",
                    account -> true,
                    TariffFaults::addContract),
            new Fault(
                    "contract-before-supply",
                    "a contract starts before supply",
                    "agreement_start_date_before_supply_start_date",
                    TariffFaults::hasEarlierTariff,
                    account -> account.firstContract()
                            .put("effective_from", beforeSupply(account).toString())));

    private TariffFaults() {}

    private static boolean has(GeneratedAccount account, TariffKind kind) {
        return account.market().regions(List.of(kind)).contains(account.region());
    }

    private static String code(GeneratedAccount account, TariffKind kind) {
        return account.market().tariff(kind, account.region()).code();
    }

    private static LocalDate beforeSupply(GeneratedAccount account) {
        var start = account.supplyAddress().element("meter_points", 0).text("supply_start_date");
        return LocalDate.parse(start).minusDays(10);
    }

    /** Returns whether the tariff of the first contract could be had before supply: otherwise a second code is reported. */
    private static boolean hasEarlierTariff(GeneratedAccount account) {
        var tariff = account.market().tariff(account.shape().tariffs().get(0), account.region());
        return !tariff.from().isAfter(beforeSupply(account));
    }

    private static String removeGasContract(GeneratedAccount account) {
        account.whole().list("contracts").remove(1);
        return account.gas().at("agreements");
    }

    private static String addContract(GeneratedAccount account) {
        account.whole().repeat("contracts", 0);
        return account.whole().last("contracts").put("mpxn", "1012345678906");
    }
}
