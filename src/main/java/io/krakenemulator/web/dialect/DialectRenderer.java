package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Rejection.AlreadyImported;
import io.krakenemulator.outcome.Rejection.Blocked;
import io.krakenemulator.outcome.Rejection.DryRunPassed;
import io.krakenemulator.outcome.Rejection.InstructionRejected;
import io.krakenemulator.outcome.Rejection.Interrupted;
import io.krakenemulator.outcome.Rejection.InvalidPayload;
import io.krakenemulator.outcome.Rejection.NoMeterPoints;
import io.krakenemulator.outcome.Rejection.NotFound;
import io.krakenemulator.outcome.Rejection.NotSchedulable;
import io.krakenemulator.outcome.Rejection.NothingToRegister;
import io.krakenemulator.outcome.Rejection.OutsideOpenStatement;
import io.krakenemulator.outcome.Rejection.ScheduledTooLate;
import io.krakenemulator.outcome.Rejection.Throttled;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;

/**
 * Renders rejections as a status and a body.
 *
 * <p>A dialect is one subclass. It says how problems are listed, and overrides the answer to any rejection that it renders
 * differently.
 */
abstract class DialectRenderer {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String ONE_SECOND = "1";
    private static final String NUMBER = "external_account_number";
    private static final String ERROR_DETAIL = "error_detail";

    /** Returns the body that lists the problems of a payload. */
    protected abstract ObjectNode list(PayloadKind kind, ValidationResult<?> result);

    /** Adds the problems of a payload to an error that sums them up. */
    protected abstract void list(ObjectNode error, ValidationResult<?> result);

    final ApiFailure render(Rejection rejection) {
        if (rejection instanceof InvalidPayload invalid) {
            return render(invalid);
        } else if (rejection instanceof Blocked blocked) {
            return render(blocked);
        } else if (rejection instanceof AlreadyImported imported) {
            return render(imported);
        } else if (rejection instanceof NotSchedulable unfit) {
            return render(unfit);
        } else if (rejection instanceof ScheduledTooLate late) {
            return render(late);
        } else if (rejection instanceof NotFound missing) {
            return render(missing);
        } else if (rejection instanceof Throttled throttled) {
            return render(throttled);
        } else if (rejection instanceof Interrupted interrupted) {
            return render(interrupted);
        } else if (rejection instanceof DryRunPassed passed) {
            return render(passed);
        } else if (rejection instanceof OutsideOpenStatement outside) {
            return render(outside);
        } else if (rejection instanceof InstructionRejected rejected) {
            return render(rejected);
        } else if (rejection instanceof NothingToRegister nothing) {
            return render(nothing);
        } else if (rejection instanceof NoMeterPoints none) {
            return render(none);
        }
        // Java 17 does not check that all kinds are covered; a test does.
        throw new IllegalStateException("No answer is defined for " + rejection.getClass());
    }

    protected ApiFailure render(InvalidPayload rejection) {
        var body = list(rejection.kind(), rejection.result());
        if (!rejection.ofWhole().isEmpty()) {
            var texts = body.putArray(Attr.WHOLE_OBJECT);
            rejection.ofWhole().forEach(texts::add);
        }
        return ApiFailure.of(400, body);
    }

    protected ApiFailure render(Blocked rejection) {
        return ApiFailure.of(400, list(PayloadKind.ACCOUNT, rejection.result()));
    }

    /** Has the keys of both published forms of this answer. */
    protected ApiFailure render(AlreadyImported rejection) {
        var body = list(PayloadKind.ACCOUNT, rejection.result());
        body.put(NUMBER, rejection.externalNumber());
        body.put("kraken_account_number", rejection.accountNumber());
        body.putArray(Attr.WHOLE_OBJECT).add(StateProblem.ALREADY_IMPORTED.detail());
        return ApiFailure.of(400, body);
    }

    /** Has the published form of the error, and besides it every problem. */
    protected ApiFailure render(NotSchedulable rejection) {
        var body = rejection.error().toJson();
        list(body, rejection.result());
        return ApiFailure.of(400, body);
    }

    protected ApiFailure render(ScheduledTooLate rejection) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject(Attr.WHOLE_OBJECT)
                .put("detail", StateProblem.ALREADY_IMPORTED.detail())
                .put("code", StateProblem.ALREADY_IMPORTED.code());
        body.put("account_id", rejection.accountNumber());
        return ApiFailure.of(400, body);
    }

    protected ApiFailure render(NotFound rejection) {
        return ApiFailure.of(404, rejection.code(), rejection.detail());
    }

    protected ApiFailure render(Throttled rejection) {
        return ApiFailure.of(
                        429, "throttled", "Too many accounts are being processed. Try again when some have finished.")
                .with(RETRY_AFTER, ONE_SECOND);
    }

    protected ApiFailure render(Interrupted rejection) {
        return ApiFailure.of(
                        503,
                        "service_unavailable",
                        "The emulator could not go on with this account. Try again shortly.")
                .with(RETRY_AFTER, ONE_SECOND);
    }

    protected ApiFailure render(DryRunPassed rejection) {
        return ApiFailure.of(400, "400", "Account would successfully import. Rolled back due to Dry Run.");
    }

    protected ApiFailure render(OutsideOpenStatement rejection) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("status", "TRANSACTION_IMPORT_ERROR")
                .put(ERROR_DETAIL, "Transaction is not within the open statement period.");
        body.set("transaction_data", rejection.transaction());
        return ApiFailure.of(400, body);
    }

    protected ApiFailure render(InstructionRejected rejection) {
        // Published: only trouble that passes is a server error, so that only then clients repeat the call as it is.
        int status = rejection.cause() == InstructionRejected.Cause.VENDOR_FAILS_FOR_NOW ? 500 : 400;
        return ApiFailure.of(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put(ERROR_DETAIL, rejection.cause().detail())
                        .put(NUMBER, rejection.externalNumber())
                        .put("import_supplier", rejection.supplier())
                        .put("reference", rejection.reference()));
    }

    protected ApiFailure render(NothingToRegister rejection) {
        var body = JsonNodeFactory.instance.arrayNode();
        body.addObject()
                .put(ERROR_DETAIL, rejection.detail())
                .put("import_supplier_code", rejection.supplier())
                .put(NUMBER, rejection.externalNumber());
        return ApiFailure.of(404, body);
    }

    protected ApiFailure render(NoMeterPoints rejection) {
        var body = JsonNodeFactory.instance.arrayNode();
        body.addObject().put("error", "No meterpoints found for " + rejection.externalNumber());
        return ApiFailure.of(404, body);
    }
}
