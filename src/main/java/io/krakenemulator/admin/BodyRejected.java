package io.krakenemulator.admin;

import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import java.util.List;

/** The answers to bodies of control calls that are not valid, in the envelope of the emulated API. */
public enum BodyRejected {
    SANDBOX(AnswerCode.SANDBOX_FAILED_VALIDATION, "Could not validate the sandbox."),
    CLOCK(AnswerCode.CLOCK_FAILED_VALIDATION, "Could not validate the clock's setting."),
    PROCESSING(AnswerCode.PROCESSING_FAILED_VALIDATION, "Could not validate the processing settings."),
    FAULT(AnswerCode.FAULT_FAILED_VALIDATION, "Could not validate the fault rule."),
    CRASH_POINTS(AnswerCode.CRASH_POINTS_FAILED_VALIDATION, "Could not validate the exploration of crash points."),
    JOURNAL(AnswerCode.JOURNAL_FAILED_VALIDATION, "Could not validate the settings of the journal."),
    REFERENCE_DATA(AnswerCode.REFERENCE_DATA_FAILED_VALIDATION, "Could not validate the reference data."),
    CERTIFICATE(AnswerCode.CERTIFICATE_FAILED_VALIDATION, "Could not validate the certificate."),
    IMPORT_SUPPLIER(AnswerCode.IMPORT_SUPPLIER_FAILED_VALIDATION, "Could not validate the import supplier."),
    EXPECTED_FAILURES(
            AnswerCode.EXPECTED_FAILURES_FAILED_VALIDATION, "Could not validate the list of expected failures.");

    private final AnswerCode code;
    private final String detail;

    BodyRejected(AnswerCode code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** Returns the answer to a body with the problems that the reader found. */
    public ApiFailure of(ValidationResult<?> result) {
        var placed = result.problems().stream().map(BodyRejected::place).toList();
        return ApiFailure.of(400, ErrorFormat.GUIDE.body(code, detail, result.replaceProblems(placed)));
    }

    /** Returns the answer to a body with a problem that only the state of the sandbox shows. */
    public ApiFailure of(String field, ShapeCheck check, String problemDetail) {
        var problem = new Problem(Attr.ROOT.field(field), check, problemDetail);
        return ApiFailure.of(400, ErrorFormat.GUIDE.body(code, detail, List.of(problem)));
    }

    /** Returns the problem with a place, because the envelope needs a name for the body as a whole. */
    private static Problem place(Problem problem) {
        return problem.at().isRoot() ? problem.moveTo(Attr.ROOT.field(Attr.WHOLE_OBJECT)) : problem;
    }
}
