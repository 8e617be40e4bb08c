package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.schema.payment.Payments;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;
import java.util.Arrays;

@Validates(
        value = PaymentSchedule.class,
        says = "Instalments of a payment schedule must differ in their date or their type.",
        source = Source.PUBLISHED,
        published = "Validate that each child has a unique combination of values for the payment_date,"
                + " payment_type fields",
        codes = UniqueChildren.CODE,
        field = "instalments")
final class InstalmentsDiffer extends UniqueChildren<PaymentSchedule> {
    InstalmentsDiffer() {
        super(
                "instalments",
                PaymentSchedule::instalments,
                (Payments one) -> Arrays.asList(one.paymentDate(), one.paymentType()),
                CODE,
                "payment_date and payment_type");
    }
}
