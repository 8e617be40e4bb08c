package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.transaction.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A transaction that is on an account.
 *
 * @param id its number in the emulator
 * @param transactionId its identifier in the source system
 * @param amount in pounds, as it was sent: the type tells which way
 * @param onOpenStatement whether it stands on the open statement or on one from before the migration
 * @param description why its date is not the one that was sent, or {@code null} when it is
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
