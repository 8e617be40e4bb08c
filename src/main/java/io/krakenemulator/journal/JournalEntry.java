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
 * @param requestBytes the length of the whole body, if bodies are kept
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
        String answerBody,
        Integer requestBytes,
        Integer answerBytes) {

    /** The owner of requests that belong to no sandbox. */
    static final long NO_SANDBOX = 0;

    /** The bytes of an entry without its texts, in memory and in the database. */
    private static final int FIXED_SIZE = 250;

    /** Returns the bytes of the entry, for the bounds. */
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

    /** Returns the length in UTF-8. */
    private static int length(String text) {
        if (text == null) {
            return 0;
        }
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes;
    }
}
