package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expectations are those of Django's validator, written out by hand: nothing here is computed from the code. */
class EmailAddressesTest {

    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String SIGNS_OF_NAMES = "!#$%&'*+-/=?^_`{|}~";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "ann.o'neil+gas@mail.example.co.uk",
                "a@bücher.example",
                "a@例え.テスト",
                "ann@localhost",
                "ann@xn--bcher-kva.example",
                "ann@example.c0m",
                "ann@1.22",
                "ann@a.b-c",
                "ann@[192.168.0.1]",
                "ann@[::]",
                "ann@[::1]",
                "ann@[1::]",
                "ann@[2001:db8::192.168.0.1]",
                "ann@[1:2:3:4:5:6:7:8]",
                "ann@[1:2:3:4:5:6:192.168.0.1]",
                "\"ann@home\"@example.org",
                "\"a\\\"b\"@example.org",
                "\"\"@example.org",
            })
    void acceptsAddresses(String address) {
        assertTrue(EmailAddresses.isValid(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "@",
                "ann@LOCALHOST",
                "ann@example",
                "ann@example.o",
                "ann@@example.org",
                "ann@example..org",
                "ann @example.org",
                "siân@example.org",
                "ann@example.org, bob@example.org",
                "bob@gmail.com/",
                "bob@gmail.co.uk'",
                "bob@gm_ail.com",
                "bob@gmail.com?subject=x",
                "bob@gmail.com.",
                "bob@.gmail.com",
                "bob@gmail-.com",
                "bob@gmail.com-",
                "bob@gma\u00A0il.com",
                "bob@gmail.com\u2028",
                "mailto:bob@gmail.com",
                "Bob <bob@gmail.com>",
                "ann@[192.168.0.256]",
                "ann@[192.168.0]",
                "ann@[192.168.0.01]",
                "ann@[192.168.0.1",
                "ann@192.168.0.1]",
                "ann@[]",
                "ann@[1:2:3:4:5:6:7]",
                "ann@[1:2:3:4:5:6:7:8:9]",
                "ann@[1::2::3]",
                "ann@[:::]",
                "ann@[1:2:3:4:5:6:7::8]",
                "ann@[192.168.0.1::]",
                "ann@[12345::]",
                "ann@[fe80::1%eth0]",
                "\"ann\"x@example.org",
                "\"ann home\"@example.org",
                "\"a\"b\"@example.org",
            })
    void rejectsOtherTexts(String address) {
        assertFalse(EmailAddresses.isValid(address));
    }

    @Test
    void acceptsCharactersInNames() {
        checkEach("an_n@example.org", ALPHANUMERIC + SIGNS_OF_NAMES + ".");
        checkEach("_ann@example.org", ALPHANUMERIC + SIGNS_OF_NAMES);
        checkEach("ann_@example.org", ALPHANUMERIC + SIGNS_OF_NAMES);
    }

    @Test
    void acceptsCharactersInDomains() {
        checkEach("bob@gm_ail.com", ALPHANUMERIC + "-.");
        checkEach("bob@_gmail.com", ALPHANUMERIC);
        checkEach("bob@gmail_.com", ALPHANUMERIC);
        // The validator's last label may begin with a dash.
        checkEach("bob@gmail._com", ALPHANUMERIC + "-");
        checkEach("bob@gmail.com_", ALPHANUMERIC);
        checkEach("bob@gmail.c_m", ALPHANUMERIC + "-");
    }

    /** Puts each printable character of ASCII in the place of the underscore. */
    private static void checkEach(String template, String allowed) {
        for (char c = ' '; c <= '~'; c++) {
            var address = template.replace('_', c);
            assertEquals(allowed.indexOf(c) >= 0, EmailAddresses.isValid(address), address);
        }
    }

    @Test
    void limitsLengths() {
        assertTrue(EmailAddresses.isValid("a@" + "b".repeat(63) + ".org"));
        assertFalse(EmailAddresses.isValid("a@" + "b".repeat(64) + ".org"));
        assertTrue(EmailAddresses.isValid("a@b." + "c".repeat(63)));
        assertFalse(EmailAddresses.isValid("a@b." + "c".repeat(64)));
        assertTrue(EmailAddresses.isValid("a".repeat(308) + "@example.org"));
        assertFalse(EmailAddresses.isValid("a".repeat(309) + "@example.org"));
    }

    @Test
    void rejectsAHugeValueQuickly() {
        var huge = "a@" + "b.".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertFalse(EmailAddresses.isValid(huge)));
    }
}
