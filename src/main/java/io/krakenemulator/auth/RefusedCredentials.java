package io.krakenemulator.auth;

/** Credentials were refused. It carries the reason and nothing of the credentials, and no stack trace: it is an answer. */
public final class RefusedCredentials extends RuntimeException {

    private final Refusal refusal;

    RefusedCredentials(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
