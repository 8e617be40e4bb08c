package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The switches and ranges of the whole instance. */
@RegisterForReflection
@Schema(name = "InstanceSettings", description = "The switches and ranges of the whole instance.")
public record InstanceSettings(
        @Schema(description = "Whether accounts of type MANAGED are taken.", defaultValue = "true")
        Boolean managedAccountsAllowed,

        @Schema(description = "Whether consents are taken.", defaultValue = "true")
        Boolean consentsEnabled,

        @Schema(description = "Whether cais_reference of debts is taken.", defaultValue = "true")
        Boolean caisReferencesSupported,

        @Schema(description = "Kept; it has no effect.", defaultValue = "false")
        Boolean incompletePaymentInstructionsEnabled,

        @Schema(
                description = "Whether historical transactions must name their billing document; if not, they may not.",
                defaultValue = "false")
        Boolean billingDocumentIdentifierEnabled,

        @Min(0) @Schema(description = "How many deposit agreements an account may have.", defaultValue = "1")
        Integer maxActiveDeposits,

        @Schema(description = "The amounts of regular payment schedules, in pounds.")
        AmountRange paymentScheduleAmount,

        @Schema(description = "The days of the month of payment schedules.")
        DayRange paymentScheduleDay,

        @Schema(description = "The place of the documents that payloads name.")
        DocumentStore documentStore,

        @Schema(description = "Whether the check digits of MPANs and MPRNs are verified.", defaultValue = "true")
        Boolean checkDigits,

        @Schema(
                description =
                        "The statuses of meter points: a list of scripts, of which the first that fits applies, or one sequence for all.")
        List<MeterPointRule> meterPointScript)
        implements CrossChecked {

    private static final DayRange ANY_COMMON_DAY = new DayRange(null, null);
    private static final AmountRange ANY_AMOUNT = new AmountRange(null, null);

    /** The settings when the document sets none. A new component needs one more null. */
    public static final InstanceSettings DEFAULTS =
            new InstanceSettings(null, null, null, null, null, null, null, null, null, null, List.of());

    /** Fills in the defaults of absent components. */
    public InstanceSettings {
        managedAccountsAllowed = Objects.requireNonNullElse(managedAccountsAllowed, true);
        consentsEnabled = Objects.requireNonNullElse(consentsEnabled, true);
        caisReferencesSupported = Objects.requireNonNullElse(caisReferencesSupported, true);
        incompletePaymentInstructionsEnabled = Objects.requireNonNullElse(incompletePaymentInstructionsEnabled, false);
        billingDocumentIdentifierEnabled = Objects.requireNonNullElse(billingDocumentIdentifierEnabled, false);
        maxActiveDeposits = Objects.requireNonNullElse(maxActiveDeposits, 1);
        paymentScheduleAmount = Objects.requireNonNullElse(paymentScheduleAmount, ANY_AMOUNT);
        paymentScheduleDay = Objects.requireNonNullElse(paymentScheduleDay, ANY_COMMON_DAY);
        documentStore = Objects.requireNonNullElse(documentStore, DocumentStore.ANY);
        checkDigits = Objects.requireNonNullElse(checkDigits, true);
    }

    /** Returns the first script that fits a meter point, or the ordinary one if none does. */
    public MeterPointScript findScript(Fuel fuel, String mpxn) {
        var steps = new ArrayList<MeterPointStep>();
        for (var rule : meterPointScript) {
            if (rule instanceof MeterPointStep step) {
                steps.add(step);
            } else if (rule instanceof MeterPointScript script && script.fits(fuel, mpxn)) {
                return script;
            }
        }
        return MeterPointScript.ofAll(steps);
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        for (int i = 1; i < meterPointScript.size(); i++) {
            if (meterPointScript.get(i).getClass() != meterPointScript.get(0).getClass()) {
                problems.at("meter_point_script", i)
                        .add(
                                ShapeCheck.INVALID,
                                "must be of the same kind as the first item: give scripts only, or steps only");
            }
        }
    }
}
