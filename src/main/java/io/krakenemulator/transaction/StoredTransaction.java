package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.transaction.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A stored transaction of an account.
 *
 * @param id the number in the emulator
 * @param transactionId the identifier in the source system
 * @param amount in pounds, as it was sent: the type determines the sign
 * @param onOpenStatement whether it belongs to the open statement, and not to one from before the migration
 * @param description why its date differs from the sent one; {@code null} if it does not
 * @param document the transaction as it is answered
 */
public record StoredTransaction(
        long id,
        String transactionId,
        TransactionType type,
        LocalDate date,
        BigDecimal amount,
        boolean onOpenStatement,
        String description,
        ObjectNode document) {}
