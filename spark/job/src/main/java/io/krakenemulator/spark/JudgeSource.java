package io.krakenemulator.spark;

import io.krakenemulator.cohort.CohortJudge;
import io.krakenemulator.cohort.PayloadName;
import io.krakenemulator.lifecycle.SeedDocument;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates the judge of a job once in each JVM: all tasks of an executor share it.
 *
 * @param id tells jobs of one JVM apart
 * @param seedName the name of the seed file
 * @param seed its content; {@code null} for the file that ships with the emulator
 * @param clock the current moment of the sandbox; {@code null} for the one that the seed file gives it
 */
record JudgeSource(
        String id, String seedName, byte[] seed, String sandbox, Instant clock, PayloadName payloads, int longestLine)
        implements Serializable {

    private static final Map<String, CohortJudge> CREATED = new ConcurrentHashMap<>();

    /** Returns the judge of this JVM. */
    CohortJudge judge() {
        return CREATED.computeIfAbsent(id, unseen -> create());
    }

    /** Creates a judge, which fails if anything in the seed file is wrong. */
    CohortJudge create() {
        var document = seed == null ? SeedDocument.readShipped(sandbox) : SeedDocument.parse(seedName, seed);
        return new CohortJudge(
                new CohortJudge.Options(document, sandbox, clock, payloads, longestLine, CohortJudge.MOST_PROBLEMS));
    }

    /** Returns the same source with a moment, so that every executor has the same. */
    JudgeSource at(Instant moment) {
        return new JudgeSource(id, seedName, seed, sandbox, moment, payloads, longestLine);
    }
}
