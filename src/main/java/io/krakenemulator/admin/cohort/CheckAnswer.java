package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.admin.expected.Expectations;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.payload.ValidatedBatch;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.AccountName;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Renders the lines of an answer, and counts them. One thread at a time uses it. */
final class CheckAnswer {

    /** How much text is rendered at once. */
    private static final int PIECE = 64 * 1024;

    private final CheckCounts counts = new CheckCounts();
    private final ObjectMapper mapper;
    private final ListedVerdicts listed;
    private final FailureLimits limits;
    private final CheckKeeper keeper;
    private final Expectations expectations;

    /**
     * Creates the answer to one check.
     *
     * @param keeper takes the failed lines; {@code null} if the check is not kept
     * @param expectations the failures that the check expects; {@code null} if it expects none
     */
    CheckAnswer(
            ObjectMapper mapper,
            ListedVerdicts listed,
            FailureLimits limits,
            CheckKeeper keeper,
            Expectations expectations) {
        this.mapper = mapper;
        this.listed = listed;
        this.limits = limits;
        this.keeper = keeper;
        this.expectations = expectations;
    }

    /**
     * Returns the next piece of a batch, without the end of its last line; an empty one if none of these lines is listed.
     *
     * @param lines the lines that are left
     * @param items the results for those of the lines that are not too long
     * @param findings what other lines and imported accounts hold against the lines, by their numbers
     */
    Buffer renderPiece(
            Iterator<LineReader.Line> lines,
            Iterator<? extends ValidatedBatch.Item<?>> items,
            Map<Long, LineFindings> findings) {
        var piece = Buffer.buffer();
        while (lines.hasNext() && piece.length() < PIECE) {
            var line = lines.next();
            var checked = expect(
                    line.isTooLong()
                            ? tooLong(line.number())
                            : check(line.number(), items.next(), findings.get(line.number())));
            counts.add(checked);
            boolean hasFailed = checked.verdict() != Verdict.ACCEPTED;
            if (listed == ListedVerdicts.ALL || hasFailed) {
                var json = write(checked);
                append(piece, json);
                if (hasFailed && keeper != null) {
                    keeper.add(checked.line(), json);
                }
            }
        }
        return piece;
    }

    /** Returns the last line, once the kept check has its summary, too. */
    Uni<Buffer> renderSummary() {
        var summary = counts.summarise(limits, keeper == null ? null : keeper.summarise(), expectations);
        var line = Buffer.buffer(write(new CheckSummaryLine(summary)));
        return keeper == null
                ? Uni.createFrom().item(line)
                : keeper.end(new String(write(summary), StandardCharsets.UTF_8)).replaceWith(line);
    }

    /** Stores the failed lines of the pieces that are rendered, if the check is kept. */
    Uni<Void> store() {
        return keeper == null ? Uni.createFrom().voidItem() : keeper.store();
    }

    /** Ends the answer, complete or not. */
    void close() {
        if (keeper != null) {
            keeper.close();
        }
    }

    private CheckedLine expect(CheckedLine line) {
        if (expectations == null || line.errors().isEmpty()) {
            return line;
        }
        return line.expect(line.errors().stream()
                .map(error -> error.expect(
                        expectations.meet(line.line(), line.externalAccountNumber(), error.code(), error.attr())))
                .toList());
    }

    private CheckedLine check(long number, ValidatedBatch.Item<?> item, LineFindings found) {
        if (item.refusal() != null) {
            return refuse(number, item.refusal());
        }
        var findings = found == null ? new LineFindings() : found;
        ValidationResult<?> result = findings.addTo(item.result());
        counts.addPlaces(result.problems());
        return new CheckedLine(
                number,
                AccountName.number(item.json()).orElse(null),
                AccountName.supplier(item.json()).orElse(null),
                result.isValid() ? Verdict.ACCEPTED : Verdict.REJECTED,
                findings.render(result.problems()),
                result.found() - result.problems().size(),
                item.hidden().stream().map(CheckedError::of).toList(),
                findings.render(findings.warningsOf(item.result())));
    }

    private static CheckedLine refuse(long number, ApiFailure refusal) {
        return fail(
                number,
                refusal.isParseError() ? Verdict.NOT_JSON : Verdict.TOO_LONG,
                refusal.isParseError() ? AnswerCode.PARSE_ERROR : AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                refusal.body().path("detail").asText());
    }

    private static CheckedLine tooLong(long number) {
        return fail(
                number,
                Verdict.TOO_LONG,
                AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                "The line is longer than the body of an ordinary call may be.");
    }

    private static CheckedLine fail(long number, Verdict verdict, AnswerCode code, String detail) {
        var error = new CheckedError(code.code(), "", detail, code.title(), null);
        return new CheckedLine(number, null, null, verdict, List.of(error), 0, List.of(), List.of());
    }

    private byte[] write(Object line) {
        try {
            return mapper.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(Buffer piece, byte[] line) {
        if (piece.length() > 0) {
            piece.appendByte((byte) '\n');
        }
        piece.appendBytes(line);
    }
}
