package io.krakenemulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A validated payload of a call on an imported account, to which the payload's surroundings may add problems before the call
 * is accepted or refused as a whole.
 *
 * @param <T> the payload record
 */
public final class AccountCall<T> {

    private static final String NUMBER = "external_account_number";
    private static final String OLDER_NUMBER = "account_number";

    private final Sandbox sandbox;
    private final PayloadValidation validation;
    private final PayloadRejected rejection;
    private final ValidatedPayload<T> validated;
    private final List<Problem> more = new ArrayList<>();
    private final Set<String> ofWhole = new LinkedHashSet<>();

    public AccountCall(
            Sandbox sandbox, PayloadValidation validation, PayloadRejected rejection, ValidatedPayload<T> validated) {
        this.sandbox = sandbox;
        this.validation = validation;
        this.rejection = rejection;
        this.validated = validated;
    }

    /** The payload; {@code null} when it was not even an object. */
    public T payload() {
        return validated.result().value();
    }

    /** The payload as it is echoed. */
    public JsonNode cleaned() {
        return validated.result().cleaned();
    }

    public Facts facts() {
        return validated.facts();
    }

    /** Adds a problem of a field. */
    public void report(Problem problem) {
        more.add(problem);
    }

    /** Adds a problem that the schema publishes as one of the payload as a whole: it is told there as well. */
    public void reportOfWhole(Problem problem) {
        report(problem);
        ofWhole.add(problem.detail());
    }

    /** A supplier whose migration is paused or complete takes nothing more. Unknown ones are reported by the reader. */
    public void needsOngoingMigration(String supplier) {
        boolean closed = supplier != null
                && validated
                        .facts()
                        .importSupplier(supplier)
                        .filter(known -> !known.isOngoing())
                        .isPresent();
        if (closed) {
            reportOfWhole(CallCheck.SUPPLIER_NOT_ONGOING.violation(
                    Attr.ROOT.field("import_supplier"),
                    "The migration of this import supplier is paused or complete."));
        }
    }

    /**
     * One of the two names of the account's number is needed; both are the number in the source system. The code is the
     * general one for what is missing, since none is published.
     */
    public void needsNumber(String number, String olderNumber) {
        boolean alreadyReported =
                validated.result().names(NUMBER) || validated.result().names(OLDER_NUMBER);
        if (number == null && olderNumber == null && !alreadyReported) {
            reportOfWhole(new Problem(
                    Attr.ROOT.field(NUMBER),
                    ShapeCheck.REQUIRED,
                    "One of external_account_number and account_number must be given."));
        } else if (number != null && olderNumber != null && !number.equals(olderNumber)) {
            report(new Problem(
                    Attr.ROOT.field(OLDER_NUMBER),
                    ShapeCheck.INVALID,
                    "This field and external_account_number are two names of one field, and differ."));
        }
    }

    /** Goes on only when nothing is wrong; else fails with 400 and all that is. */
    public void accept() {
        if (!validated.result().isValid() || !more.isEmpty()) {
            throw rejection();
        }
    }

    /** The rejection for all problems known by now. */
    public ApiFailure rejection() {
        ValidationResult<T> result = validation.extend(validated.result(), more);
        var body = rejection.body(sandbox, result);
        var texts = new LinkedHashSet<>(ofWhole);
        result.problems().stream()
                .filter(problem -> problem.at().toString().equals(Attr.WHOLE_OBJECT))
                .map(Problem::detail)
                .forEach(texts::add);
        if (!texts.isEmpty()) {
            var list = body.putArray(Attr.WHOLE_OBJECT);
            texts.forEach(list::add);
        }
        return ApiFailure.of(400, body);
    }
}
