package io.krakenemulator.instruction;

import io.krakenemulator.account.Account;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.AccountCalls;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.account.CallRequirements;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Rejection.InstructionRejected.Cause;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.ScriptedVendor;
import io.krakenemulator.validation.reference.VendorOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds payment instructions that the vendor knows to imported accounts. */
@ApplicationScoped
class InstructionCreation {

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

    /** The instruction of an account that was created, and the account's number. */
    record CreatedInstruction(String accountNumber, String reference) {}

    /**
     * Creates an instruction. This call has no published 404. A missing account is therefore a problem of the payload.
     */
    Uni<Result<CreatedInstruction>> create(Sandbox sandbox, byte[] body) {
        return AccountCalls.read(
                        validation, sandbox, body, PayloadKind.PAYMENT_INSTRUCTION, LegacyPaymentInstruction.class)
                .flatMap(call -> create(sandbox, call));
    }

    private Uni<Result<CreatedInstruction>> create(Sandbox sandbox, AccountCall<LegacyPaymentInstruction> call) {
        var payload = call.payload();
        if (payload == null || payload.importSupplier() == null || payload.externalAccountNumber() == null) {
            return Result.rejectUni(call.reject());
        }
        CallRequirements.requireForInstruction(call);
        return accounts.require(sandbox, payload.importSupplier(), payload.externalAccountNumber())
                .flatMap(account -> requireAll(call, account).then(found -> askVendor(sandbox, found, call)));
    }

    /** Returns the account if it exists and the call is valid. */
    private static Result<Account> requireAll(AccountCall<?> call, Result<Account> account) {
        if (account instanceof Result.Rejected<Account> missing
                && missing.rejection() instanceof Rejection.NotFound reason) {
            call.reportOfWhole(new Problem(Attr.ROOT.field("external_account_number"), reason.code(), reason.detail()));
        }
        return call.isValid() ? account : Result.reject(call.reject());
    }

    private Uni<Result<CreatedInstruction>> askVendor(
            Sandbox sandbox, Account account, AccountCall<LegacyPaymentInstruction> call) {
        var payload = call.payload();
        return instructions
                .hasActive(sandbox, account.number(), payload.ledgerCode())
                .flatMap(active -> active
                        ? Result.rejectUni(reject(Cause.HAS_ACTIVE_INSTRUCTION, payload))
                        : vendor.ask(enquiry(sandbox, account, call))
                                .flatMap(outcome -> addIfFound(sandbox, account, call, outcome)));
    }

    private static PaymentVendor.Enquiry enquiry(
            Sandbox sandbox, Account account, AccountCall<LegacyPaymentInstruction> call) {
        var known = call.facts()
                .item(
                        Reference.PAYMENT_VENDORS,
                        ScriptedVendor.class,
                        call.payload().vendor())
                .orElseThrow();
        return new PaymentVendor.Enquiry(sandbox, account.number(), known, reference(call.payload()));
    }

    private Uni<Result<CreatedInstruction>> addIfFound(
            Sandbox sandbox, Account account, AccountCall<LegacyPaymentInstruction> call, VendorOutcome outcome) {
        return switch (outcome) {
            case FOUND -> add(sandbox, account, call);
            case NOT_FOUND -> Result.rejectUni(reject(Cause.UNKNOWN_TO_VENDOR, call.payload()));
            case PERSISTENT_FAILURE -> Result.rejectUni(reject(Cause.VENDOR_FAILS, call.payload()));
            case INTERMITTENT_FAILURE -> Result.rejectUni(reject(Cause.VENDOR_FAILS_FOR_NOW, call.payload()));
        };
    }

    private Uni<Result<CreatedInstruction>> add(
            Sandbox sandbox, Account account, AccountCall<LegacyPaymentInstruction> call) {
        var payload = call.payload();
        return instructions
                .add(sandbox, account.number(), payload, reference(payload), call.cleanedPayload())
                .map(added -> added
                        ? Result.success(new CreatedInstruction(account.number(), reference(payload)))
                        : Result.reject(reject(Cause.HAS_ACTIVE_INSTRUCTION, payload)));
    }

    private static Rejection reject(Cause cause, LegacyPaymentInstruction payload) {
        return new Rejection.InstructionRejected(
                cause, payload.importSupplier(), payload.externalAccountNumber(), reference(payload));
    }

    private static String reference(LegacyPaymentInstruction payload) {
        return payload.reference() != null ? payload.reference() : payload.instructionReference();
    }
}
