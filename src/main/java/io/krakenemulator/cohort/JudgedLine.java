package io.krakenemulator.cohort;

import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.payload.ValidatedBatch;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.AccountName;
import io.krakenemulator.web.ApiFailure;
import java.util.List;

/**
 * A line with its verdict.
 *
 * @param line the verdict, as an answer lists it
 * @param problems the problems that the line lists; empty if it could not be read
 */
public record JudgedLine(CheckedLine line, List<Problem> problems) {

    /**
     * Returns the verdict on a line that was validated.
     *
     * @param number the position of the line, from 1
     * @param found the problems and warnings that other lines cause; {@code null} if there are none
     */
    public static JudgedLine of(long number, ValidatedBatch.Item<?> item, LineFindings found) {
        if (item.refusal() != null) {
            return refuse(number, item.refusal());
        }
        var findings = found == null ? new LineFindings() : found;
        ValidationResult<?> result = findings.addTo(item.result());
        var line = new CheckedLine(
                number,
                AccountName.number(item.json()).orElse(null),
                AccountName.supplier(item.json()).orElse(null),
                result.isValid() ? Verdict.ACCEPTED : Verdict.REJECTED,
                findings.render(result.problems()),
                result.found() - result.problems().size(),
                item.hidden().stream().map(CheckedError::of).toList(),
                findings.render(findings.warningsOf(item.result())));
        return new JudgedLine(line, result.problems());
    }

    /** Returns the verdict on a line that is longer than the body of an ordinary call may be. */
    public static JudgedLine tooLong(long number) {
        return fail(
                number,
                Verdict.TOO_LONG,
                AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                "The line is longer than the body of an ordinary call may be.");
    }

    private static JudgedLine refuse(long number, ApiFailure refusal) {
        return fail(
                number,
                refusal.isParseError() ? Verdict.NOT_JSON : Verdict.TOO_LONG,
                refusal.isParseError() ? AnswerCode.PARSE_ERROR : AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                refusal.body().path("detail").asText());
    }

    private static JudgedLine fail(long number, Verdict verdict, AnswerCode code, String detail) {
        var error = new CheckedError(code.code(), "", detail, code.title(), null);
        return new JudgedLine(
                new CheckedLine(number, null, null, verdict, List.of(error), 0, List.of(), List.of()), List.of());
    }
}
