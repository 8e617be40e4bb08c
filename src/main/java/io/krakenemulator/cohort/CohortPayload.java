package io.krakenemulator.cohort;

import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.CallRequirements;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.payload.BatchFacts;
import io.krakenemulator.payload.PayloadForm;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.rules.ProductCodesAreNew;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The payloads of one kind, as a line of a cohort has them: the form of the body of their emulated call.
 *
 * @param completion adds the problems that the call finds beyond the rules, and that need no stored account
 */
public record CohortPayload<T>(
        PayloadForm<T> form, BiFunction<ValidationResult<T>, Facts, ValidationResult<T>> completion) {

    /** Accounts. Imported accounts, which their call compares them with, are not part of it. */
    public static final CohortPayload<EnergyAccount> ACCOUNTS =
            new CohortPayload<>(PayloadForm.ofObject(EnergyAccount.class), (result, facts) -> result);

    private static final ProductCodesAreNew PRODUCT_CODES = new ProductCodesAreNew();

    /** Returns the payloads of a kind. */
    public static CohortPayload<?> of(PayloadName name) {
        return switch (name) {
            case ACCOUNTS -> ACCOUNTS;
            case PRODUCTS -> new CohortPayload<>(PayloadForm.ofList(Product.class), CohortPayload::requireNewCodes);
            case NOTES -> ofCall(PayloadKind.NOTES, AccountNote.class, CallRequirements::requireForNotes);
            case TRANSACTIONS ->
                ofCall(PayloadKind.TRANSACTIONS, Transactions.class, CallRequirements::requireForTransactions);
            case STATEMENTS ->
                ofCall(PayloadKind.STATEMENTS, HistoricalStatements.class, CallRequirements::requireForStatements);
            case INSTRUCTIONS ->
                ofCall(
                        PayloadKind.PAYMENT_INSTRUCTION,
                        LegacyPaymentInstruction.class,
                        CallRequirements::requireForInstruction);
        };
    }

    private static <T> CohortPayload<T> ofCall(PayloadKind kind, Class<T> type, Consumer<AccountCall<T>> requirements) {
        return new CohortPayload<>(PayloadForm.ofObject(type), (result, facts) -> {
            var call = AccountCall.of(kind, new ValidatedPayload<>(result, facts));
            requirements.accept(call);
            return call.result();
        });
    }

    private static ValidationResult<List<Product>> requireNewCodes(
            ValidationResult<List<Product>> result, Facts facts) {
        if (result.value() == null) {
            return result;
        }
        var problems = new ArrayList<Problem>();
        PRODUCT_CODES.check(result.value(), facts, problems::add);
        return result.and(problems);
    }

    /** Returns what completes the results of lines that are judged by these facts. */
    public BatchFacts<T> with(Facts facts) {
        return new BatchFacts<>(facts, result -> completion.apply(result, facts));
    }
}
