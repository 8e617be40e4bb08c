package io.krakenemulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A validated call on an imported account. The state of the account and its supplier may add problems before the call is
 * accepted or rejected as a whole.
 *
 * @param <T> the payload record
 */
public final class AccountCall<T> {

    private static final String NUMBER = "external_account_number";
    private static final String OLDER_NUMBER = "account_number";

    private final PayloadKind kind;
    private final ValidatedPayload<T> validated;
    private final List<Problem> more = new ArrayList<>();
    private final Set<String> ofWhole = new LinkedHashSet<>();

    private AccountCall(PayloadKind kind, ValidatedPayload<T> validated) {
        this.kind = kind;
        this.validated = validated;
    }

    /** Returns the call of a payload that was validated already. */
    public static <T> AccountCall<T> of(PayloadKind kind, ValidatedPayload<T> validated) {
        return new AccountCall<>(kind, validated);
    }

    /** Returns the payload; {@code null} if it is no object. */
    public T payload() {
        return validated.result().value();
    }

    /** Returns the payload as it is echoed. */
    public JsonNode cleanedPayload() {
        return validated.result().cleaned();
    }

    public Facts facts() {
        return validated.facts();
    }

    /** Adds a problem of a field. */
    public void report(Problem problem) {
        more.add(problem);
    }

    /** Adds a problem that the schema publishes as one of the payload as a whole. The dialects state it in that place. */
    public void reportOfWhole(Problem problem) {
        report(problem);
        ofWhole.add(problem.detail());
    }

    /** Requires that the supplier takes accounts. The reader reports an unknown supplier. */
    public void requireOngoingMigration(String supplier) {
        if (!StateProblem.isOngoing(validated.facts(), supplier)) {
            reportOfWhole(StateProblem.SUPPLIER_NOT_ONGOING.at(Attr.ROOT));
        }
    }

    /**
     * Requires one of the two names of the account's number in the source system. The code is the general one for a missing
     * field, since none is published.
     */
    public void requireNumber(String number, String olderNumber) {
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

    /** Returns whether no problem is known by now. */
    public boolean isValid() {
        return validated.result().isValid() && more.isEmpty();
    }

    /** Returns the result with all problems that are known by now. */
    public ValidationResult<T> result() {
        return validated.result().and(more);
    }

    /** Returns the rejection with all problems that are known by now. */
    public Rejection reject() {
        var result = result();
        var texts = new LinkedHashSet<>(ofWhole);
        result.problems().stream()
                .filter(problem -> problem.at().toString().equals(Attr.WHOLE_OBJECT))
                .map(Problem::detail)
                .forEach(texts::add);
        return new Rejection.InvalidPayload(kind, result, List.copyOf(texts));
    }
}
