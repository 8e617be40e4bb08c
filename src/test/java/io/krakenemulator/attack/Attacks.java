package io.krakenemulator.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Attacks on an emulator with little memory. Meanwhile, it must answer an honest client and the readiness check.
 * Subclasses start the emulator and set its memory.
 */
abstract class Attacks {

    private static final String GUIDE = "Token 12345";
    private static final String VALIDATE = "/v1/data-import/validate-account/";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final long LOOK_MILLIS = 3_000;

    /** Bytes of the largest account for each megabyte of the heap, as docs/operate.md has it: about 3 MB for 256 MB. */
    private static final int ACCOUNT_BYTES_PER_MEGABYTE = 11_500;

    /** Returns the emulator that is attacked. */
    abstract Target target();

    /** Returns the emulator's largest heap, in megabytes. */
    abstract int heap();

    /** An attack, as a lambda. */
    private interface Attack {
        void run() throws Exception;
    }

    /** Runs the attack, and fails if the honest client gets an answer other than 200 meanwhile or afterwards. */
    private void assertUnnoticed(Attack attack) throws Exception {
        try (var honest = HonestClient.start(target())) {
            attack.run();
            Thread.sleep(LOOK_MILLIS);
            assertEquals(List.of(), honest.stop());
        }
    }

    private Map<Integer, Integer> posts(String path, String authorization, byte[] body, int clients, int rounds)
            throws InterruptedException {
        return ManyPosts.send(target().api(path), authorization, body, clients, rounds);
    }

    private static void assertOnly(Set<Integer> allowed, Map<Integer, Integer> statuses) {
        var others = new TreeSet<>(statuses.keySet());
        others.removeAll(allowed);
        assertTrue(others.isEmpty(), () -> "answers by status: " + statuses);
    }

    @Test
    void largeUploadsWithoutKeyThatStallHarmNobody() throws Exception {
        assertUnnoticed(() -> {
            try (var uploads = StalledUploads.open(target(), 16, null, TEN_MEGABYTES, TEN_MEGABYTES - 1)) {
                Thread.sleep(LOOK_MILLIS);
            }
        });
    }

    @Test
    void manySmallUploadsWithoutKeyThatStallHarmNobody() throws Exception {
        assertUnnoticed(() -> {
            try (var uploads = StalledUploads.open(target(), 2_000, null, 40_000, 30_000)) {
                Thread.sleep(LOOK_MILLIS);
            }
        });
    }

    @Test
    void uploadsWithKeyThatStallHarmNobody() throws Exception {
        assertUnnoticed(() -> {
            try (var uploads = StalledUploads.open(target(), 16, GUIDE, TEN_MEGABYTES, TEN_MEGABYTES - 1)) {
                Thread.sleep(LOOK_MILLIS);
            }
        });
    }

    @Test
    void valuesInUnknownFieldsHarmNobody() throws Exception {
        assertUnnoticed(
                () -> assertOnly(Set.of(400, 429, 503), posts(VALIDATE, GUIDE, Bodies.emptyObjects(2_900_000), 4, 5)));
    }

    @Test
    void thousandsOfProblemsHarmNobody() throws Exception {
        assertUnnoticed(() -> assertOnly(Set.of(400, 429, 503), posts(VALIDATE, GUIDE, Bodies.problems(6_000), 64, 3)));
    }

    @Test
    void longNumbersInGraphqlHarmNobody() throws Exception {
        assertUnnoticed(() -> {
            for (var status :
                    posts("/v1/graphql/", null, Bodies.digits(60_000), 16, 5).keySet()) {
                assertTrue(status >= 200 && status != 500, "status " + status);
            }
        });
    }

    @Test
    void largestHonestAccountsAreValidatedOrAskedToComeBack() throws Exception {
        var account = Bodies.account(heap() * ACCOUNT_BYTES_PER_MEGABYTE);
        var statuses = posts(VALIDATE, GUIDE, account, 64, 2);
        assertOnly(Set.of(200, 429, 503), statuses);
        assertTrue(statuses.getOrDefault(200, 0) > 0, () -> "answers by status: " + statuses);
        assertOnly(Set.of(200), posts(VALIDATE, GUIDE, account, 1, 1));
    }
}
