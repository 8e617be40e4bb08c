package io.krakenemulator.auth;

/** Creates the failure that the authenticator answers a wrong credential with. */
public final class RefusedCredentialsForTests {

    private RefusedCredentialsForTests() {}

    public static RefusedCredentials unknown() {
        return new RefusedCredentials(Refusal.UNKNOWN);
    }
}
