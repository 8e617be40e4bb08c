package io.krakenemulator.admin;

import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.StatedCode;
import io.krakenemulator.web.ApiFailure;
import java.util.List;

/** The error answers of the control API that are not about a body. */
public final class ControlError {

    private ControlError() {}

    /** Returns the answer that a sandbox does not exist. */
    public static ApiFailure sandboxNotFound() {
        return notFound(AnswerCode.SANDBOX_NOT_FOUND, "There is no sandbox of that name.");
    }

    /** Returns the answer that something in a sandbox does not exist. */
    public static ApiFailure notFound(StatedCode code, String detail) {
        return ApiFailure.of(404, code, detail);
    }

    /** Returns the answer for the rare case that the sandbox was removed during the call. */
    public static ApiFailure sandboxChanged() {
        return ApiFailure.of(
                409, AnswerCode.SANDBOX_CHANGED, "The sandbox was reset or removed at this very moment. Try again.");
    }

    /** Returns the answer that a value of the body belongs to another sandbox. */
    public static ApiFailure conflict(Attr at, CallCheck check, String detail) {
        return ApiFailure.of(
                409,
                ErrorFormat.GUIDE.body(
                        check,
                        "The sandbox would take what another one has.",
                        List.of(new Problem(at, check, detail))));
    }

    /** Returns the answer to a query that is not valid. */
    static ApiFailure queryRejected(List<Problem> problems) {
        return ApiFailure.of(
                400,
                ErrorFormat.GUIDE.body(AnswerCode.QUERY_FAILED_VALIDATION, "Could not validate the query.", problems));
    }
}
