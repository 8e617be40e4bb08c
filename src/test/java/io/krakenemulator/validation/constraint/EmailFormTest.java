package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.constraints.Email;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailFormTest {

    record Mailbox(@Email(regexp = EmailForm.DOTTED_DOMAIN) String address) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ann@example.org", "ann.o'neil+gas@mail.example.co.uk", "a@bücher.example"})
    void takesMailboxes(String address) {
        assertTrue(Judged.valid(new Mailbox(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "@example.org",
                "ann@localhost",
                "ann@example.o",
                "ann@@example.org",
                "ann@example..org",
                "ann @example.org",
                "siân@example.org",
                "ann@example.org, bob@example.org"
            })
    void refusesTheRest(String address) {
        assertFalse(Judged.valid(new Mailbox(address)));
    }

    @Test
    void aHugeValueIsRefusedQuickly() {
        var huge = "a@" + "b.".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertFalse(Judged.valid(new Mailbox(huge))));
    }
}
