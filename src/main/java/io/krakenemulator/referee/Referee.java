package io.krakenemulator.referee;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Judges the client of a sandbox by the facts of its calls. Each rule is one statement over all of them, so the numbers are exact
 * however many accounts there are.
 */
@ApplicationScoped
public class Referee {

    /** The longest time that the statement of one rule may take, in milliseconds. */
    public static final int LONGEST_STATEMENT_MILLIS = 60_000;

    /**
     * Lets statements read the whole table, and sort with more memory than frequent statements may. Both end with the
     * transaction.
     */
    static final String SETTINGS = "select set_config('statement_timeout', '" + LONGEST_STATEMENT_MILLIS
            + "', true), set_config('plan_cache_mode', 'force_custom_plan', true),"
            + " set_config('enable_seqscan', 'on', true), set_config('work_mem', '32MB', true)";

    private static final String LOST_CALLS = """
            select cast(coalesce(sum(j.facts_lost), 0) as bigint) from journal j where j.owner = :sandbox""";

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final StoredJson json;

    Referee(StoredJson json) {
        this.json = json;
    }

    /**
     * Returns a ruling for each rule, in the order of the terms. A rule that needs every call is not observed if calls are lost.
     */
    @WithTransaction
    public Uni<Judgement> judge(Sandbox sandbox, RefereeTerms terms) {
        return SqlStatement.of(SETTINGS)
                .one(Tuple.class)
                .flatMap(set -> SqlStatement.of(LOST_CALLS)
                        .with("sandbox", sandbox.id())
                        .one(Long.class))
                .flatMap(lost -> Multi.createFrom()
                        .iterable(terms.rules())
                        .onItem()
                        .transformToUniAndConcatenate(rule -> lost > 0 && rule.needsAllCalls()
                                ? Uni.createFrom().item(notObserved(rule))
                                : judge(sandbox, terms, rule))
                        .collect()
                        .asList()
                        .map(rulings -> new Judgement(lost, rulings)));
    }

    private static Ruling notObserved(RefereeRule rule) {
        return new Ruling(rule, 0, 0, JsonNodeFactory.instance.arrayNode());
    }

    private Uni<Ruling> judge(Sandbox sandbox, RefereeTerms terms, RefereeRule rule) {
        var statement = SqlStatement.of(rule.sql()).with("sandbox", sandbox.id());
        if (rule.sql().contains(":settled")) {
            statement.with("settled", micros(REAL_TIME.instant().minus(terms.grace())));
        }
        if (rule.sql().contains(":stagedAge")) {
            statement.with("stagedAge", micros(terms.stagedAge()));
        }
        return statement.one(Tuple.class).map(row -> read(rule, row));
    }

    private Ruling read(RefereeRule rule, Tuple row) {
        var offenders = row.get("offenders", String.class);
        return new Ruling(
                rule,
                row.get("observed", Long.class),
                row.get("violations", Long.class),
                offenders == null ? JsonNodeFactory.instance.arrayNode() : json.parse(offenders));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static long micros(Duration duration) {
        return micros(Instant.EPOCH.plus(duration));
    }
}
