package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.TransactionReason;
import java.util.List;

/** Searches the reasons for transactions in reference data, where each is for one type of transaction. */
final class Reasons {

    static final String NOT_LISTED = "invalid_choice";

    private Reasons() {}

    /** Reports a reason that is given, and not listed for that type. */
    static void requireListed(String type, String reason, Facts facts, Problems problems) {
        if (reason != null && !reason.isEmpty() && !isListed(type, reason, facts)) {
            problems.at("reason")
                    .addNotListed(
                            NOT_LISTED,
                            "\"" + reason + "\" is not a valid choice: see transaction_reasons in the reference data.",
                            reason,
                            () -> find(type, facts));
        }
    }

    private static List<String> find(String type, Facts facts) {
        return facts.items(Reference.TRANSACTION_REASONS, TransactionReason.class).stream()
                .filter(item -> item.type().equals(type))
                .map(TransactionReason::code)
                .toList();
    }

    private static boolean isListed(String type, String reason, Facts facts) {
        return facts.items(Reference.TRANSACTION_REASONS, TransactionReason.class, reason).stream()
                .anyMatch(item -> item.type().equals(type));
    }
}
