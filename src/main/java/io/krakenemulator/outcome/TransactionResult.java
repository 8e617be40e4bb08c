package io.krakenemulator.outcome;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The result for a transaction of a call.
 *
 * @param transaction the transaction as it was validated, with formatted amounts
 * @param isNew whether the account did not have the transaction
 * @param id the number of the added transaction; {@code null} if none was added
 */
public record TransactionResult(ObjectNode transaction, boolean isNew, Long id) {}
