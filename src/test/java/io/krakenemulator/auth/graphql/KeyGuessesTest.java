package io.krakenemulator.auth.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.auth.CredentialsRejectedForTests;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeyGuessesTest {

    private static final int PER_MINUTE = 60;

    private static final String ATTACKER = "192.0.2.1";

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger checks = new AtomicInteger();
    private final KeyGuesses guesses = new KeyGuesses(10, PER_MINUTE, nanos::get);

    private String check(String address, String credential) {
        return guesses.limit(address, credential, () -> {
                    checks.incrementAndGet();
                    return credential.startsWith("right")
                            ? Uni.createFrom().item("sandbox")
                            : Uni.createFrom().failure(CredentialsRejectedForTests.unknown());
                })
                .await()
                .indefinitely();
    }

    private void guess(String address) {
        assertThrows(RuntimeException.class, () -> check(address, "wrong"));
    }

    private void assertUnchecked(String address, String credential) {
        int before = checks.get();
        var failure = assertThrows(KrakenFailure.class, () -> check(address, credential));
        assertEquals(KrakenError.TOO_MANY_REQUESTS, failure.error());
        assertEquals(before, checks.get());
    }

    @Test
    void refusesUncheckedOnceAnAddressHasGuessedTooOften() {
        for (int i = 0; i < PER_MINUTE; i++) {
            guess(ATTACKER);
        }
        assertEquals(PER_MINUTE, checks.get());
        assertUnchecked(ATTACKER, "wrong");
        assertUnchecked(ATTACKER, "right and never seen");
        assertEquals("sandbox", check("192.0.2.2", "right"));
    }

    @Test
    void takesGuessesAgainAsTimePasses() {
        for (int i = 0; i < PER_MINUTE; i++) {
            guess(ATTACKER);
        }
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1) + 1);
        assertEquals("sandbox", check(ATTACKER, "right"));
        guess(ATTACKER);
        assertUnchecked(ATTACKER, "wrong");
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1) + 1);
        for (int i = 0; i < PER_MINUTE; i++) {
            guess(ATTACKER);
        }
        assertUnchecked(ATTACKER, "wrong");
    }

    @Test
    void rightCredentialsDoNotCount() {
        for (int i = 0; i < 10 * PER_MINUTE; i++) {
            assertEquals("sandbox", check("192.0.2.1", "right " + i));
        }
    }

    @Test
    void honestClientBehindTheAddressOfAnAttackerGoesOn() {
        check(ATTACKER, "right and seen");
        for (int i = 0; i < PER_MINUTE; i++) {
            guess(ATTACKER);
        }
        assertEquals("sandbox", check(ATTACKER, "right and seen"));
        assertUnchecked(ATTACKER, "wrong");
    }

    @Test
    void credentialThatWasRightElsewhereIsAsGoodAGuessAsAnyOther() {
        check("192.0.2.2", "right and seen");
        for (int i = 0; i < PER_MINUTE; i++) {
            guess(ATTACKER);
        }
        assertUnchecked(ATTACKER, "right and seen");
    }

    @Test
    void memoryIsBounded() {
        var wrong = new WrongCredentials(PER_MINUTE, nanos::get);
        var accepted = new AcceptedCredentials();
        for (int i = 0; i < 3 * WrongCredentials.MAX_ADDRESSES; i++) {
            wrong.add("address " + i);
            accepted.add("address", "credential " + i);
        }
        assertEquals(WrongCredentials.MAX_ADDRESSES, wrong.addresses());
        assertEquals(AcceptedCredentials.MAX_CREDENTIALS, accepted.size());
        assertTrue(accepted.contains("address", "credential " + (3 * WrongCredentials.MAX_ADDRESSES - 1)));
        assertFalse(accepted.contains("address", "credential 0"));
    }

    @Test
    void addressesOfOneIpv6NetworkCountAsOne() {
        assertEquals(ClientAddress.of("2001:db8:1:2::1"), ClientAddress.of("2001:db8:1:2:ffff::9"));
        assertFalse(ClientAddress.of("2001:db8:1:2::1").equals(ClientAddress.of("2001:db8:1:3::1")));
        assertEquals("192.0.2.1", ClientAddress.of("192.0.2.1"));
        assertEquals("192.0.2.1", ClientAddress.of("::ffff:192.0.2.1"));
    }
}
