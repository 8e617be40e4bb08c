package io.krakenemulator.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** The stored payment instructions of imported accounts. Each ledger has at most one active instruction. */
@ApplicationScoped
public class PaymentInstructions {

    static final String HAS_ACTIVE = """
            select exists (select
                             from payment_instruction
                            where sandbox_id = :sandbox and account_number = :account
                              and coalesce(ledger_code, '') = :ledger and is_active)""";

    static final String ADD = """
            insert into payment_instruction (sandbox_id, account_number, vendor, type, reference, ledger_code, is_active,
                                             valid_from, created_at, document)
            values (:sandbox, :account, :vendor, :type, :reference, nullif(:ledger, ''), true,
                    cast(cast(:validFrom as text) as date), :now, cast(cast(:document as text) as json))
            on conflict (sandbox_id, account_number, coalesce(ledger_code, '')) where is_active do nothing
            returning id""";

    static final String DOCUMENTS = """
            select cast(document as text)
              from payment_instruction
             where sandbox_id = :sandbox and account_number = :account
             order by id""";

    /** Returns all instructions of an account as JSON, in the order in which they were added. */
    @WithSession
    public Uni<List<String>> of(Sandbox sandbox, String account) {
        return SqlStatement.of(DOCUMENTS)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .list(String.class);
    }

    /**
     * Returns whether a ledger of an account has an active instruction.
     *
     * @param ledger the ledger's code, or {@code null} for the ledger without a name
     */
    @WithSession
    Uni<Boolean> hasActive(Sandbox sandbox, String account, String ledger) {
        return SqlStatement.of(HAS_ACTIVE)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("ledger", Objects.requireNonNullElse(ledger, ""))
                .one(Boolean.class);
    }

    /**
     * Adds an active instruction to an account.
     *
     * @param document the instruction as it was sent
     * @return false if the ledger already has an active instruction
     */
    @WithTransaction
    Uni<Boolean> add(
            Sandbox sandbox,
            String account,
            LegacyPaymentInstruction instruction,
            String reference,
            JsonNode document) {
        return SqlStatement.of(ADD)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("vendor", instruction.vendor())
                .with("type", instruction.type().name())
                .with("reference", reference)
                .with("ledger", Objects.requireNonNullElse(instruction.ledgerCode(), ""))
                .with("validFrom", Objects.toString(instruction.validFrom(), null))
                .with("now", sandbox.now())
                .with("document", document.toString())
                .oneOrNull(Long.class)
                .map(Objects::nonNull);
    }
}
