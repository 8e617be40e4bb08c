package io.krakenemulator.auth.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestGuardTest {

    @Test
    void leavesValuesOut() {
        assertEquals(
                "argument 'input' is not a valid 'X'",
                GraphQLRequestGuard.withoutValues(
                        "argument 'input' with value 'a 'secret' must not' is not a valid 'X'"));
        assertEquals(
                "argument 'input' has a wrong value",
                GraphQLRequestGuard.withoutValues("argument 'input' with value 'secret'"));
        assertEquals(
                "a must be b has a wrong value",
                GraphQLRequestGuard.withoutValues("a with value 'secret' must be b with value 'secret'"));
        assertEquals("no value", GraphQLRequestGuard.withoutValues("no value"));
    }

    @Test
    void longMessagesTakeNoLongTime() {
        var message = "a" + " with value '".repeat(5_000) + "x".repeat(100_000);
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertEquals("a has a wrong value", GraphQLRequestGuard.withoutValues(message)));
    }
}
