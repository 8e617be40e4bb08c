package io.krakenemulator.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "Token abc, abc, true",
        "token abc, abc, true",
        "TOKEN   abc, abc, true",
        "JWT a.b.c, a.b.c, false",
        "jwt a.b.c, a.b.c, false",
        "Bearer a.b.c, a.b.c, false",
        "bEARER a.b.c, a.b.c, false",
        "' Token abc ', abc, true",
    })
    void readsEachKnownForm(String header, String credential, boolean mayBeKey) {
        assertEquals(new AuthorizationHeader(credential, mayBeKey), AuthorizationHeader.read(List.of(header)));
    }

    @Test
    void tabSeparatesSchemeAndCredential() {
        assertEquals("abc", AuthorizationHeader.read(List.of("Token\tabc")).credential());
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_PROVIDED",
        "' ', NOT_PROVIDED",
        "Basic c2s6, NOT_PROVIDED",
        "'Digest username=\"a\", realm=\"b\"', NOT_PROVIDED",
        "Token, EMPTY",
        "'jwt ', EMPTY",
        "Bearer, EMPTY",
        "Token a b, SPACES",
        "Bearer a b c, SPACES",
        "Token schlüssel, BAD_CHARACTERS",
    })
    void refusesUnknownForms(String header, Reason reason) {
        assertEquals(reason, reason(List.of(header)));
    }

    @Test
    void refusesNoHeaderSeveralHeadersAndControlCharacters() {
        assertEquals(Reason.NOT_PROVIDED, reason(null));
        assertEquals(Reason.NOT_PROVIDED, reason(List.of()));
        assertEquals(Reason.SEVERAL_HEADERS, reason(List.of("Token a", "Token a")));
        assertEquals(Reason.BAD_CHARACTERS, reason(List.of("Token a\u0000b")));
        assertEquals(Reason.BAD_CHARACTERS, reason(List.of("Token a\u007f")));
        assertEquals(Reason.BAD_CHARACTERS, reason(List.of("a\u0001b")));
    }

    @Test
    void doesNotShowTheCredential() {
        assertFalse(AuthorizationHeader.read(List.of("Token abc")).toString().contains("abc"));
    }

    private static Reason reason(List<String> headers) {
        return assertThrows(CredentialsRejected.class, () -> AuthorizationHeader.read(headers))
                .reason();
    }
}
