package io.krakenemulator.admin.referee;

import io.krakenemulator.admin.WorkWithoutClient;
import io.krakenemulator.database.DatabaseFailure;
import io.krakenemulator.journal.CallJournal;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.referee.Judgement;
import io.krakenemulator.referee.Referee;
import io.krakenemulator.referee.RefereeTerms;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Limits how many reports this replica works on at once. Each may keep a connection of the database busy for minutes. */
@ApplicationScoped
public class RefereeReports {

    static final int MOST_AT_ONCE = 2;

    private final AtomicInteger running = new AtomicInteger();
    private final CallJournal facts;
    private final Referee referee;

    RefereeReports(CallJournal facts, Referee referee) {
        this.facts = facts;
        this.referee = referee;
    }

    /** Judges by all calls that this replica has answered. Fails with 503 if too many reports run, or if a rule takes too long. */
    public Uni<Judgement> judge(Sandbox sandbox, RefereeTerms terms) {
        if (running.incrementAndGet() > MOST_AT_ONCE) {
            running.decrementAndGet();
            return Uni.createFrom()
                    .failure(unavailable("The referee works on " + MOST_AT_ONCE
                            + " reports already, which is all that a replica takes at once. Try again later."));
        }
        var report = facts.writeAll()
                .chain(() -> referee.judge(sandbox, terms))
                .onFailure(DatabaseFailure::isStatementTimeout)
                .transform(failure -> unavailable("The calls of the sandbox are too many: a rule took longer than "
                        + Referee.LONGEST_STATEMENT_MILLIS / 1000 + " seconds. Ask for one rule at a time, or when the"
                        + " database is less busy."))
                .onTermination()
                .invoke(running::decrementAndGet);
        // A client that leaves ends no statement, so the report keeps its place until it is complete.
        return WorkWithoutClient.of(report);
    }

    private static ApiFailure unavailable(String detail) {
        return ApiFailure.of(503, AnswerCode.SERVICE_UNAVAILABLE, detail).with("Retry-After", "10");
    }
}
