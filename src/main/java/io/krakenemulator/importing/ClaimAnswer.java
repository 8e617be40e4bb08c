package io.krakenemulator.importing;

/** The answer to a claim on an import process. */
public sealed interface ClaimAnswer {

    /**
     * The process is claimed.
     *
     * @param payload the staged payload; {@code null} if it was not requested
     * @param accountNumber the number that the account gets; {@code null} in a preview
     */
    record Claimed(String payload, String accountNumber) implements ClaimAnswer {}

    /**
     * The process cannot be claimed.
     *
     * @param state the state that blocks the claim; {@code null} if there is no process
     */
    record Blocked(ProcessState state) implements ClaimAnswer {}
}
