package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;

/** Creates the failure that the authenticator answers a wrong credential with. */
public final class CredentialsRejectedForTests {

    private CredentialsRejectedForTests() {}

    public static CredentialsRejected unknown() {
        return new CredentialsRejected(Reason.UNKNOWN);
    }
}
