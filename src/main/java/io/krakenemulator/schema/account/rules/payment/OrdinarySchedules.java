package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.payment.PaymentSchedule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The payment schedules of an account that are not for debt, by ledger; in order of their start. */
final class OrdinarySchedules {

    private OrdinarySchedules() {}

    /** What a problem calls the ledger of schedules that {@link #byLedger} puts together. */
    static String nameLedger(List<PaymentSchedule> schedules) {
        var code = schedules.get(0).ledgerCode();
        return code == null ? "without a ledger_code" : "of ledger " + code;
    }

    static Collection<List<PaymentSchedule>> byLedger(EnergyAccount account) {
        return account.paymentSchedules().stream()
                .filter(schedule -> !Boolean.TRUE.equals(schedule.isDebtRepaymentPlan()))
                .sorted(Comparator.comparing(PaymentSchedule::startDate))
                .collect(Collectors.groupingBy(schedule -> Optional.ofNullable(schedule.ledgerCode())))
                .values();
    }
}
