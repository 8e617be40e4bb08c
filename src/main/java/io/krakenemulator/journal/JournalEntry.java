package io.krakenemulator.journal;

import io.krakenemulator.journal.CallFact.Moment;
import java.util.UUID;

/**
 * A request and its answer.
 *
 * @param owner the id of the sandbox; {@link #NO_SANDBOX} for a request without one
 * @param began by the clock of the sandbox, too, if there is one
 * @param key the fingerprint of the credential; {@code null} without one
 * @param status of the answer that the client got; 0 if it got none
 * @param micros the duration in microseconds
 * @param codes each code with the number of its problems, as in {@code " required=2 invalid=1"}; {@code null} without any
 * @param fault the id of the fault rule that acted; {@code null} if none did
 * @param bodyHash of the request; {@code null} without a body
 * @param requestBody {@code null} if bodies are not kept, or if there is none
 */
record JournalEntry(
        long owner,
        Moment began,
        String operation,
        String method,
        String path,
        String supplier,
        String number,
        String key,
        int status,
        long micros,
        String codes,
        Integer fault,
        String requestId,
        UUID bodyHash,
        String requestBody,
        String answerBody) {

    /** The owner of requests that belong to no sandbox. */
    static final long NO_SANDBOX = 0;

    /** What an entry takes without its texts, in memory and in the database. */
    private static final int FIXED_SIZE = 250;

    /** Returns what the entry counts towards the bounds in bytes. */
    int size() {
        return FIXED_SIZE
                + length(path)
                + length(supplier)
                + length(number)
                + length(codes)
                + length(requestId)
                + length(requestBody)
                + length(answerBody);
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
