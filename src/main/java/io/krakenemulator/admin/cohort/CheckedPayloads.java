package io.krakenemulator.admin.cohort;

import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.CallRequirements;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.importing.AccountBatches;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.payload.BatchFacts;
import io.krakenemulator.payload.BatchValidation;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The kinds of payloads that a check takes. Each line has the form of the body of its emulated call. */
@ApplicationScoped
public class CheckedPayloads {

    private static final ProductCodesAreNew PRODUCT_CODES = new ProductCodesAreNew();

    private final Catalogue catalogue;
    private final AccountBatches accounts;

    CheckedPayloads(Catalogue catalogue, AccountBatches accounts) {
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /** Returns the payloads of a kind. */
    public CheckedPayload<?> of(PayloadName name) {
        return switch (name) {
            case ACCOUNTS -> new CheckedPayload<>(PayloadForm.ofObject(EnergyAccount.class), accounts::find);
            case PRODUCTS ->
                new CheckedPayload<>(PayloadForm.ofList(Product.class), findFacts(CheckedPayloads::requireNewCodes));
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

    private <T> CheckedPayload<T> ofCall(PayloadKind kind, Class<T> type, Consumer<AccountCall<T>> requirements) {
        return new CheckedPayload<>(PayloadForm.ofObject(type), findFacts((result, facts) -> {
            var call = AccountCall.of(kind, new ValidatedPayload<>(result, facts));
            requirements.accept(call);
            return call.result();
        }));
    }

    private <T> BatchFacts.Source<T> findFacts(BiFunction<ValidationResult<T>, Facts, ValidationResult<T>> completion) {
        return (sandbox, payloads) -> catalogue
                .facts(sandbox, BatchValidation.lookups(payloads))
                .map(facts -> new BatchFacts<>(facts, result -> completion.apply(result, facts)));
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
}
