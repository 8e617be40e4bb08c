package io.krakenemulator.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The progress of a scheduled account.
 *
 * @param status its published name
 * @param accountNumber the number of the account that was created; {@code null} before
 * @param createdAt when the account was staged, in ISO 8601 with an offset
 * @param modifiedAt when the status changed last, in the same form
 * @param latestEvent the last event, in its published form
 * @param latestError the last failure, in its published form; a JSON null if there is none
 */
public record CreationStatus(
        String status,
        String accountNumber,
        String createdAt,
        String modifiedAt,
        ObjectNode latestEvent,
        JsonNode latestError) {}
