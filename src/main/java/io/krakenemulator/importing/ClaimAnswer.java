package io.krakenemulator.importing;

/** The answer to a claim on an import process. */
public sealed interface ClaimAnswer {

    /**
     * The process is claimed.
     *
     * @param payload the staged payload; {@code null} if it was not requested
     */
    record Held(String payload) implements ClaimAnswer {}

    /**
     * The process cannot be claimed.
     *
     * @param state the state that forbids it; {@code null} if there is no process
     */
    record Refused(ProcessState state) implements ClaimAnswer {}
}
