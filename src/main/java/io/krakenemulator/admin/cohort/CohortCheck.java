package io.krakenemulator.admin.cohort;

import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.cohort.LineFindings;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.payload.BatchValidation;
import io.krakenemulator.payload.MemoryShortage;
import io.krakenemulator.payload.ValidatedBatch;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.RequestStream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipException;

/**
 * One check of a cohort: reads its body batch by batch, and answers each batch before it takes the next. So a client that does not
 * read its answer is not read from either.
 */
final class CohortCheck<T> {

    private static final Duration UNTIL_MEMORY_IS_FREE = Duration.ofMillis(100);

    /** Checks that wait for each other's memory must not do so for ever. */
    private static final int MOST_WAITS = 300;

    /** A line without a verdict. A client would take a long silence for a lost connection. */
    private static final String SIGN_OF_LIFE = " ";

    private final Tools tools;
    private final String sandbox;
    private final CheckedPayload<T> payload;
    private final RequestStream body;
    private final LineReader lines;
    private final CheckAnswer answer;
    private final AcrossLines across;
    private final long fromLine;

    private boolean needsInput = true;
    private boolean begun;
    private int waits;

    /** The services that every check uses. */
    record Tools(SandboxLookup sandboxes, BatchValidation validation, ValidationWorkers workers) {}

    /** The lines of one batch, and whether they are the last ones. */
    private record Batch(List<LineReader.Line> lines, boolean isLast) {}

    /**
     * Creates a check.
     *
     * @param across judges lines against each other; {@code null} if each line is judged by itself
     * @param fromLine the first line that is judged, from 1
     */
    CohortCheck(
            Tools tools,
            String sandbox,
            CheckedPayload<T> payload,
            RequestStream body,
            LineReader lines,
            CheckAnswer answer,
            AcrossLines across,
            long fromLine) {
        this.tools = tools;
        this.sandbox = sandbox;
        this.payload = payload;
        this.body = body;
        this.lines = lines;
        this.answer = answer;
        this.across = across;
        this.fromLine = fromLine;
    }

    /** Returns the answer in pieces, each of whole lines without the end of the last one. */
    Multi<Buffer> run() {
        var pieces = Multi.createBy()
                .repeating()
                .uni(this::readBatch)
                .whilst(batch -> !batch.isLast())
                .onItem()
                .transformToMultiAndConcatenate(batch -> take(batch.lines()))
                .filter(piece -> piece.length() > 0);
        var summary = Uni.createFrom().deferred(answer::renderSummary).toMulti();
        return Multi.createBy()
                .concatenating()
                .streams(pieces, summary)
                .onItem()
                .invoke(piece -> begun = true)
                .onFailure(RequestStream::isOfClient)
                .recoverWithCompletion()
                .onFailure(failure -> begun)
                .recoverWithItem(CohortCheck::renderFailure)
                .onTermination()
                .invoke(this::close);
    }

    private void close() {
        lines.close();
        answer.close();
        if (across != null) {
            across.end();
        }
    }

    /** Renders a failure as the last line: the client has the status of the answer already. */
    private static Buffer renderFailure(Throwable failure) {
        return Buffer.buffer("{\"error\":" + RequestStream.renderFailure(failure) + "}");
    }

    private Uni<Batch> readBatch() {
        return needsInput ? body.next().flatMap(this::readNew) : readRest();
    }

    /** Reads lines from new bytes of the body; a {@code null} ends it. */
    private Uni<Batch> readNew(Buffer bytes) {
        if (bytes == null) {
            return tools.workers()
                    .run(() -> new Batch(lines.finish(), true))
                    .onFailure(ZipException.class)
                    .transform(this::refuseEncoding);
        }
        lines.feed(bytes.getBytes());
        return readRest();
    }

    private Uni<Batch> readRest() {
        return tools.workers()
                .run(lines::read)
                .onFailure(MemoryShortage.class)
                .retry()
                .when(shortages -> shortages.onItem().transformToUniAndConcatenate(this::awaitMemory))
                .onFailure(ZipException.class)
                .transform(this::refuseEncoding)
                .invoke(read -> {
                    needsInput = read.needsInput();
                    waits = 0;
                })
                .map(read -> new Batch(read.lines(), false));
    }

    /** Returns the item after a while; fails once that has happened too often without success. */
    private <I> Uni<I> awaitMemory(I item) {
        if (++waits > MOST_WAITS) {
            return Uni.createFrom().failure(RequestStream.refuseForMemory());
        }
        return tools.workers().pause(UNTIL_MEMORY_IS_FREE).replaceWith(item);
    }

    private ApiFailure refuseEncoding(Throwable cause) {
        return ApiFailure.of(
                400,
                AnswerCode.PARSE_ERROR,
                "The body is not valid gzip at line " + lines.number() + ": " + cause.getMessage() + ".");
    }

    private Multi<Buffer> take(List<LineReader.Line> batch) {
        if (batch.isEmpty() || batch.get(0).number() >= fromLine) {
            return judge(batch);
        }
        int earlier =
                (int) batch.stream().filter(line -> line.number() < fromLine).count();
        var later = Multi.createFrom().deferred(() -> judge(batch.subList(earlier, batch.size())));
        return Multi.createBy().concatenating().streams(remember(batch.subList(0, earlier)), later);
    }

    /** Notes the values of earlier lines that no later one may have. The answer shows the client that the check goes on. */
    private Multi<Buffer> remember(List<LineReader.Line> earlier) {
        if (across == null) {
            return Multi.createFrom().item(Buffer.buffer(SIGN_OF_LIFE));
        }
        return tools.sandboxes()
                .require(sandbox)
                .flatMap(found -> tools.validation()
                        .bind(found, bodies(earlier), payload.form())
                        .flatMap(bound -> across.judge(found, earlier, bound)
                                .onTermination()
                                .invoke(bound::close)))
                .invoke(findings -> waits = 0)
                .replaceWith(Buffer.buffer(SIGN_OF_LIFE))
                .toMulti()
                .onFailure(MemoryShortage.class)
                .recoverWithMulti(() -> takeInParts(earlier, this::remember));
    }

    private static List<byte[]> bodies(List<LineReader.Line> batch) {
        return batch.stream()
                .filter(line -> !line.isTooLong())
                .map(LineReader.Line::bytes)
                .toList();
    }

    private Multi<Buffer> judge(List<LineReader.Line> batch) {
        if (batch.isEmpty()) {
            return Multi.createFrom().empty();
        }
        return tools.sandboxes()
                .require(sandbox)
                .flatMap(found -> tools.validation()
                        .validate(found, bodies(batch), payload.form(), payload.facts())
                        .flatMap(validated -> judgeAcross(found, batch, validated)))
                .onItem()
                .transformToMulti(judged -> render(batch, judged))
                .onFailure(MemoryShortage.class)
                .recoverWithMulti(() -> takeInParts(batch, this::judge));
    }

    /** Takes a batch that finds too little memory: in halves, or a single line later. */
    private Multi<Buffer> takeInParts(
            List<LineReader.Line> batch, Function<List<LineReader.Line>, Multi<Buffer>> step) {
        if (batch.size() == 1) {
            return awaitMemory(batch).onItem().transformToMulti(step);
        }
        int middle = batch.size() / 2;
        return Multi.createFrom()
                .items(batch.subList(0, middle), batch.subList(middle, batch.size()))
                .onItem()
                .transformToMultiAndConcatenate(step);
    }

    /** A validated batch, and what other lines and imported accounts hold against its lines. */
    private record Judged<T>(ValidatedBatch<T> batch, Map<Long, LineFindings> findings) {}

    private Uni<Judged<T>> judgeAcross(Sandbox found, List<LineReader.Line> batch, ValidatedBatch<T> validated) {
        if (across == null) {
            return Uni.createFrom().item(new Judged<>(validated, Map.of()));
        }
        return across.judge(found, batch, validated)
                .map(findings -> new Judged<>(validated, findings))
                .onFailure()
                .invoke(validated::close)
                .onCancellation()
                .invoke(validated::close);
    }

    private Multi<Buffer> render(List<LineReader.Line> batch, Judged<T> judged) {
        waits = 0;
        var left = batch.iterator();
        var items = judged.batch().items().iterator();
        return Multi.createBy()
                .repeating()
                .uni(() -> tools.workers()
                        .run(() -> answer.renderPiece(left, items, judged.findings()))
                        .call(answer::store))
                .whilst(piece -> left.hasNext())
                .onTermination()
                .invoke(judged.batch()::close);
    }
}
