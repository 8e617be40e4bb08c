package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.payment.NewInstructionPreference;
import io.krakenemulator.schema.payment.PaymentInstruction;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Objects;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "A preference for a new payment instruction must name an instruction of the same payload.",
        source = Source.PUBLISHED,
        published = "Validate that valid instruction_identifier provided for ACTIVE_NEW payment preference",
        codes = NewPreferencesNameTheirInstruction.UNKNOWN)
final class NewPreferencesNameTheirInstruction implements Rule<EnergyAccount> {
    static final String UNKNOWN = "active_new_payment_preference_invalid_instruction_identifier";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var known = account.paymentInstructions().stream()
                .map(PaymentInstruction::instructionIdentifier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < account.paymentPreferences().size(); i++) {
            if (account.paymentPreferences().get(i) instanceof NewInstructionPreference preference
                    && !known.contains(preference.instructionReferenceParams().instructionIdentifier())) {
                problems.at("payment_preferences", i, "instruction_reference_params", "instruction_identifier")
                        .add(
                                UNKNOWN,
                                "No payment instruction has the instruction_identifier "
                                        + preference
                                                .instructionReferenceParams()
                                                .instructionIdentifier() + ".");
            }
        }
    }
}
