package io.krakenemulator.admin.cohort;

import io.krakenemulator.admin.cohort.BatchKeys.LineKey;
import io.krakenemulator.admin.cohort.CohortKeys.Contact;
import io.krakenemulator.admin.cohort.CohortKeys.Found;
import io.krakenemulator.cohort.LineFindings;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.payload.ValidatedBatch;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Holds the accounts of one check against each other and against imported ones. The first line keeps what it has; a later line
 * that has it too gets a problem. One batch comes after the other.
 */
final class AcrossLines {

    /** How many keys one statement takes. */
    private static final int KEYS_AT_ONCE = 2_000;

    private final Tools tools;
    private final long sharedContacts;
    private CheckId check;
    private boolean ended;

    /** The services that every check uses. */
    record Tools(CohortKeys keys, RunningChecks checks, ValidationWorkers workers) {}

    /**
     * Creates the part of one check.
     *
     * @param sharedContacts how many accounts may share contact details without a warning; 0 for no warnings at all
     */
    AcrossLines(Tools tools, long sharedContacts) {
        this.tools = tools;
        this.sharedContacts = sharedContacts;
    }

    /** Returns the findings of a batch by the numbers of its lines. Lines without findings are left out. */
    Uni<Map<Long, LineFindings>> judge(Sandbox sandbox, List<LineReader.Line> lines, ValidatedBatch<?> batch) {
        return tools.workers()
                .run(() -> BatchKeys.of(lines, batch, sharedContacts))
                .flatMap(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : requireCheck(sandbox).flatMap(id -> judge(id, keys)));
    }

    private Uni<CheckId> requireCheck(Sandbox sandbox) {
        return check != null
                ? Uni.createFrom().item(check)
                : tools.keys()
                        .begin(sandbox.id(), RunningChecks.LIFE.toMillis())
                        .map(id -> new CheckId(sandbox.id(), id))
                        .invoke(this::begin);
    }

    private void begin(CheckId created) {
        check = created;
        tools.checks().keep(created);
        if (ended) {
            tools.checks().end(created);
        }
    }

    /** Ends the check, and has its rows removed. */
    void end() {
        ended = true;
        if (check != null) {
            tools.checks().end(check);
        }
    }

    private Uni<Map<Long, LineFindings>> judge(CheckId id, BatchKeys keys) {
        return findAll(id, keys.all()).flatMap(found -> tools.workers()
                .run(() -> {
                    keys.judge(found);
                    return keys;
                })
                .flatMap(judged -> takeAll(id, judged.toStore(), judged.contacts()))
                .map(keys::conclude));
    }

    private Uni<Map<LineKey, Found.Holder>> findAll(CheckId id, List<LineKey> keys) {
        var all = new HashMap<LineKey, Found.Holder>();
        return inParts(keys.size())
                .onItem()
                .transformToUniAndConcatenate(from -> tools.keys().find(id, part(keys, from)))
                .onItem()
                .invoke(found -> {
                    if (!found.isRunning()) {
                        throw ApiFailure.of(
                                503,
                                AnswerCode.SERVICE_UNAVAILABLE,
                                "What the earlier lines hold is lost: the sandbox was reset, or the database restarted."
                                        + " Check the cohort again.");
                    }
                    all.putAll(found.holders());
                })
                .onItem()
                .ignoreAsUni()
                .replaceWith(all);
    }

    private Uni<Map<UUID, Contact>> takeAll(CheckId id, List<LineKey> keys, List<Contact> contacts) {
        var all = new HashMap<UUID, Contact>();
        return inParts(Math.max(keys.size(), contacts.size()))
                .onItem()
                .transformToUniAndConcatenate(from -> tools.keys().take(id, part(keys, from), part(contacts, from)))
                .onItem()
                .invoke(all::putAll)
                .onItem()
                .ignoreAsUni()
                .replaceWith(all);
    }

    private static Multi<Integer> inParts(int size) {
        return Multi.createFrom()
                .iterable(IntStream.iterate(0, from -> from < size, from -> from + KEYS_AT_ONCE)
                        .boxed()
                        .toList());
    }

    private static <T> List<T> part(List<T> list, int from) {
        return list.subList(Math.min(from, list.size()), Math.min(from + KEYS_AT_ONCE, list.size()));
    }
}
