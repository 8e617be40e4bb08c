package io.krakenemulator.spark;

import io.krakenemulator.cohort.CheckCounts;
import io.krakenemulator.cohort.CohortJudge;
import io.krakenemulator.cohort.JudgedLine;
import io.krakenemulator.cohort.LineFindings;
import io.krakenemulator.cohort.LineKeys;
import io.krakenemulator.cohort.LineText;
import io.krakenemulator.cohort.Verdict;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;

/**
 * Judges the lines of one partition, and counts them.
 *
 * @param listsAll whether accepted lines are listed too
 * @param withContacts whether contact details are compared
 */
record PartJudge(JudgeSource source, boolean listsAll, boolean withContacts, PartCounts counts)
        implements Serializable {

    /**
     * Returns the verdicts that are listed, in the order of the lines.
     *
     * @param findings what other lines hold against the lines, in the order of the lines
     */
    Iterator<byte[]> judge(Iterator<InputLine> lines, Iterator<Finding> findings) {
        var part = new Part(source.judge(), findings);
        var verdicts = new FlatIterator<>(lines, part::judge);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (verdicts.hasNext()) {
                    return true;
                }
                counts.add(new PartCounts.Part(TaskContext.getPartitionId(), part.counted));
                return false;
            }

            @Override
            public byte[] next() {
                return verdicts.next();
            }
        };
    }

    private final class Part {

        private final CohortJudge judge;
        private final Iterator<Finding> findings;
        private final CheckCounts counted = new CheckCounts();
        private Finding next;

        Part(CohortJudge judge, Iterator<Finding> findings) {
            this.judge = judge;
            this.findings = findings;
            this.next = findings.hasNext() ? findings.next() : null;
        }

        List<byte[]> judge(InputLine line) {
            if (LineText.isBlank(line.text(), line.text().length)) {
                return List.of();
            }
            JudgedLine judged = judge.judge(line.number(), line.text(), findingsOf(line));
            counted.addPlaces(judged.problems());
            counted.add(judged.line());
            return listsAll || judged.line().verdict() != Verdict.ACCEPTED
                    ? Collections.singletonList(CohortJudge.render(judged.line()))
                    : List.of();
        }

        private LineFindings findingsOf(InputLine line) {
            var own = new ArrayList<Finding>();
            while (next != null && next.line() == line.number()) {
                own.add(next);
                next = findings.hasNext() ? findings.next() : null;
            }
            return own.isEmpty()
                    ? null
                    : describe(own, judge.findKeys(line.text(), withContacts).orElseThrow());
        }
    }

    private static LineFindings describe(List<Finding> found, LineKeys keys) {
        var described = new LineFindings();
        for (var finding : found) {
            int contact = finding.key() - keys.keys().size();
            if (contact < 0) {
                described.addTaken(keys.keys().get(finding.key()), finding.firstLine());
            } else {
                described.addShared(keys.contacts().get(contact), finding.accountsSoFar(), finding.firstLine());
            }
        }
        return described;
    }
}
