package io.krakenemulator.instruction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.account.Account;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.ScriptedVendor;
import io.krakenemulator.validation.reference.VendorOutcome;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives imported accounts a payment instruction that the vendor knows. */
@ApplicationScoped
class InstructionCreation {

    private static final String HAS_ACTIVE = "Account already has an active instruction";

    private final PayloadValidation validation;
    private final Accounts accounts;
    private final PaymentInstructions instructions;
    private final PaymentVendor vendor;

    InstructionCreation(
            PayloadValidation validation, Accounts accounts, PaymentInstructions instructions, PaymentVendor vendor) {
        this.validation = validation;
        this.accounts = accounts;
        this.instructions = instructions;
        this.vendor = vendor;
    }

    /**
     * Creates an instruction. The account, being no part of this call's published 404s, is validated with the payload: 400
     * when it is not there.
     */
    Uni<ObjectNode> create(Sandbox sandbox, byte[] body) {
        return validation
                .validate(sandbox, body, LegacyPaymentInstruction.class)
                .flatMap(validated -> {
                    var call = new AccountCall<>(sandbox, validation, PayloadRejected.PAYMENT_INSTRUCTION, validated);
                    var payload = call.payload();
                    if (payload == null
                            || payload.importSupplier() == null
                            || payload.externalAccountNumber() == null) {
                        throw call.rejection();
                    }
                    call.needsOngoingMigration(payload.importSupplier());
                    return account(sandbox, call).flatMap(account -> {
                        call.accept();
                        return create(sandbox, account, call);
                    });
                });
    }

    /** The account; a {@code null} item, and a problem of the call, when there is none. */
    private Uni<Account> account(Sandbox sandbox, AccountCall<LegacyPaymentInstruction> call) {
        var payload = call.payload();
        return accounts.required(sandbox, payload.importSupplier(), payload.externalAccountNumber())
                .onFailure(ApiFailure.class)
                .recoverWithItem(failure -> {
                    var missing = failure.body();
                    call.reportOfWhole(
                            Attr.ROOT.field("external_account_number"),
                            missing.path("code").asText(),
                            missing.path("detail").asText());
                    return null;
                });
    }

    private Uni<ObjectNode> create(Sandbox sandbox, Account account, AccountCall<LegacyPaymentInstruction> call) {
        var payload = call.payload();
        var reference = reference(payload);
        return instructions
                .hasActive(sandbox, account.number(), payload.ledgerCode())
                .flatMap(active -> {
                    if (active) {
                        throw failure(400, HAS_ACTIVE, payload);
                    }
                    var known = call.facts()
                            .item(Reference.PAYMENT_VENDORS, ScriptedVendor.class, payload.vendor())
                            .orElseThrow();
                    return vendor.ask(new PaymentVendor.Enquiry(sandbox, account.number(), known, reference));
                })
                .invoke(outcome -> check(outcome, payload))
                .flatMap(found -> instructions.add(sandbox, account.number(), payload, reference, call.cleaned()))
                .map(added -> {
                    if (!added) {
                        throw failure(400, HAS_ACTIVE, payload);
                    }
                    return JsonNodeFactory.instance
                            .objectNode()
                            .put("kraken_account_number", account.number())
                            .put("reference", reference)
                            .put("account_number", account.number());
                });
    }

    private static void check(VendorOutcome outcome, LegacyPaymentInstruction payload) {
        switch (outcome) {
            case FOUND -> {}
            case NOT_FOUND -> throw failure(400, "The vendor does not know an instruction of this reference", payload);
            case PERSISTENT_FAILURE ->
                throw failure(400, "The vendor cannot answer for this instruction; do not retry as is", payload);
            case INTERMITTENT_FAILURE ->
                throw failure(500, "The vendor cannot answer at this moment; retry as is", payload);
        }
    }

    private static ApiFailure failure(int status, String detail, LegacyPaymentInstruction payload) {
        return ApiFailure.of(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error_detail", detail)
                        .put("external_account_number", payload.externalAccountNumber())
                        .put("import_supplier", payload.importSupplier())
                        .put("reference", reference(payload)));
    }

    private static String reference(LegacyPaymentInstruction payload) {
        return payload.reference() != null ? payload.reference() : payload.instructionReference();
    }
}
