package io.krakenemulator.admin.cohort;

import static io.krakenemulator.admin.cohort.KeptChecksTest.check;
import static io.krakenemulator.admin.cohort.KeptChecksTest.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rows of kept checks, in states that dead replicas and long use leave behind. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KeptCheckRowsTest {

    @Test
    void checkThatWasCutOffIsShownAndGivesWay() {
        Control.likeGuide("kept-cut", "sk_kept_cut");
        check("kept-cut", "keep=cut", 1).statusCode(200);
        Store.run("update kept_check set ended_at = null, summary = null where name = 'cut'");
        get("kept-cut", "/cut").statusCode(200).body("complete", equalTo(false)).body("summary", nullValue());
        get("kept-cut", "/cut/failures").statusCode(409).body("code", equalTo("check_not_complete"));
        check("kept-cut", "keep=cut", 1).statusCode(409);
        Store.run("update kept_check set alive_until = 'epoch' where name = 'cut'");
        check("kept-cut", "keep=cut", 1).statusCode(200);
        get("kept-cut", "/cut").body("complete", equalTo(true));
    }

    @Test
    void sandboxKeepsAsManyChecksAsItMay() {
        Control.likeGuide("kept-most", "sk_kept_most");
        Store.run("insert into kept_check (sandbox_id, name, token, payloads, begun_at, alive_until, ended_at, summary)"
                + " select s.id, 'c' || n, gen_random_uuid(), 'accounts', now(), now(), now(), '{}'"
                + " from sandbox s, generate_series(1, " + KeptChecks.MOST + ") n where s.name = 'kept-most'");
        check("kept-most", "keep=more", 1).statusCode(409).body("code", equalTo("too_many_checks"));
    }

    @Test
    void failedLinesAreStoredInSeveralRows() {
        Control.likeGuide("kept-rows", "sk_kept_rows");
        check(
                "kept-rows",
                "keep=all",
                IntStream.rangeClosed(1, 700).map(i -> -i).toArray());
        assertTrue(Store.count(
                        "select count(*) from kept_check_lines l join sandbox s on s.id = l.sandbox_id where s.name = ?1",
                        "kept-rows")
                > 1);
    }
}
