package io.krakenemulator.transaction;

import java.util.Locale;
import java.util.Set;

/**
 * The flags in the query of the call, as they were sent; {@code null} if they were not.
 *
 * @param checkPreviouslyAdded whether a transaction with an identifier that the account has is skipped
 * @param forceAddToCurrentStatement whether a date before the open statement is moved into it
 */
record TransactionFlags(String checkPreviouslyAdded, String forceAddToCurrentStatement) {

    static final String CHECK = "check_previously_added";
    static final String FORCE = "force_add_to_current_statement";

    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

    boolean checks() {
        return isOn(checkPreviouslyAdded);
    }

    boolean forces() {
        return isOn(forceAddToCurrentStatement);
    }

    private static boolean isOn(String sent) {
        return sent == null || TRUE.contains(sent.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a flag is missing or is one of the words for true and false. */
    static boolean isWellFormed(String sent) {
        return sent == null || isOn(sent) || FALSE.contains(sent.toLowerCase(Locale.ROOT));
    }
}
