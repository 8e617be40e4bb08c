package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.outcome.AnswerCode;
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
import io.krakenemulator.schema.transaction.TransactionStatus;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import java.util.stream.Collectors;

/**
 * Renders results and rejections. A dialect is one subclass, which overrides each answer that it renders differently.
 */
abstract class DialectRenderer extends Answers {

    static final String DRY_RUN_PASSED = "Account would successfully import. Rolled back due to Dry Run.";

    private static final String DETAIL = "detail";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String ONE_SECOND = "1";

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

    protected abstract ApiFailure render(InvalidPayload rejection);

    protected abstract ApiFailure render(AlreadyImported rejection);

    protected ApiFailure render(Blocked rejection) {
        return ApiFailure.of(400, envelope(PayloadKind.ACCOUNT, rejection.result()));
    }

    /** Returns the guide's flat list of problems. */
    static ObjectNode envelope(PayloadKind kind, ValidationResult<?> result) {
        return ErrorFormat.GUIDE.body(kind.code(), kind.detail(), result);
    }

    /** Returns the published error. It has no list of problems, so its detail states them all, each with its place. */
    protected ApiFailure render(NotSchedulable rejection) {
        var body = notSchedulable(rejection);
        if (rejection.error().isOfInvalidData()) {
            body.put(DETAIL, body.path(DETAIL).asText() + " " + joinSentences(rejection.result()));
        }
        return ApiFailure.of(400, body);
    }

    static ObjectNode notSchedulable(NotSchedulable rejection) {
        var error = rejection.error();
        return error.toJson().put(DETAIL, ErrorFormat.countProblems(error.detail(), rejection.result()));
    }

    static String sentence(Problem problem) {
        var place = problem.at().toString();
        return place.equals(Attr.WHOLE_OBJECT) ? problem.detail() : place + ": " + problem.detail();
    }

    static String joinSentences(ValidationResult<?> result) {
        return result.problems().stream().map(DialectRenderer::sentence).collect(Collectors.joining("; "));
    }

    protected ApiFailure render(ScheduledTooLate rejection) {
        var body = object();
        body.putObject(Attr.WHOLE_OBJECT)
                .put(DETAIL, StateProblem.ALREADY_IMPORTED.detail())
                .put("code", StateProblem.ALREADY_IMPORTED.check().code());
        body.put("account_id", rejection.accountNumber());
        return ApiFailure.of(400, body);
    }

    /** Renders no code, which no published 404 has but that of a scheduled account. */
    protected ApiFailure render(NotFound rejection) {
        return rejection.isOfScheduled()
                ? ApiFailure.of(404, rejection.code(), rejection.detail())
                : ApiFailure.of(404, object().put(DETAIL, rejection.detail()));
    }

    protected ApiFailure render(Throttled rejection) {
        return ApiFailure.of(
                        429,
                        AnswerCode.THROTTLED,
                        "Too many accounts are being processed. Try again when some have finished.")
                .with(RETRY_AFTER, ONE_SECOND);
    }

    protected ApiFailure render(Interrupted rejection) {
        return ApiFailure.of(
                        503,
                        AnswerCode.SERVICE_UNAVAILABLE,
                        "The emulator could not go on with this account. Try again shortly.")
                .with(RETRY_AFTER, ONE_SECOND);
    }

    protected ApiFailure render(DryRunPassed rejection) {
        return ApiFailure.of(400, AnswerCode.DRY_RUN_PASSED, DRY_RUN_PASSED);
    }

    protected ApiFailure render(OutsideOpenStatement rejection) {
        var body = object().put(STATUS, TransactionStatus.TRANSACTION_IMPORT_ERROR.name())
                .put(ERROR_DETAIL, "Transaction is not within the open statement period.");
        body.set("transaction_data", rejection.transaction());
        return ApiFailure.of(400, body);
    }

    protected ApiFailure render(InstructionRejected rejection) {
        // Published: only a temporary failure is a server error. So clients repeat the unchanged call only then.
        int status = rejection.cause() == InstructionRejected.Cause.VENDOR_FAILS_FOR_NOW ? 500 : 400;
        return ApiFailure.of(
                status,
                instructionError(
                        rejection.cause().detail(),
                        rejection.supplier(),
                        rejection.externalNumber(),
                        rejection.reference()));
    }

    static ObjectNode instructionError(String detail, String supplier, String externalNumber, String reference) {
        return object().put(ERROR_DETAIL, detail)
                .put(EXTERNAL_ACCOUNT_NUMBER, externalNumber)
                .put(IMPORT_SUPPLIER, supplier)
                .put("reference", reference);
    }

    protected ApiFailure render(NothingToRegister rejection) {
        return ApiFailure.of(404, JsonNodeFactory.instance.arrayNode().add(nothingToRegister(rejection)));
    }

    static ObjectNode nothingToRegister(NothingToRegister rejection) {
        return object().put(ERROR_DETAIL, rejection.detail())
                .put(IMPORT_SUPPLIER_CODE, rejection.supplier())
                .put(EXTERNAL_ACCOUNT_NUMBER, rejection.externalNumber());
    }

    protected ApiFailure render(NoMeterPoints rejection) {
        return ApiFailure.of(404, JsonNodeFactory.instance.arrayNode().add(noMeterPoints(rejection)));
    }

    static ObjectNode noMeterPoints(NoMeterPoints rejection) {
        return object().put("error", "No meterpoints found for " + rejection.externalNumber());
    }

    /** Returns the body of the answer to a request that is not JSON; {@code null} for the usual one. */
    ObjectNode renderMalformed(PayloadKind kind, String detail) {
        return null;
    }
}
