package io.krakenemulator.auth;

/**
 * The ways to get a token. The claims for an organisation are not published: they are inferred from those for an API key.
 */
public enum Grant {
    API_KEY("API-KEY", "kraken|account-user:"),
    ORGANIZATION_SECRET_KEY("ORGANIZATION-SECRET-KEY", "kraken|organization:");

    private final String claim;
    private final String subject;

    Grant(String claim, String subject) {
        this.claim = claim;
        this.subject = subject;
    }

    /** Returns the value of the {@code gty} claim. */
    public String claim() {
        return claim;
    }

    /** Returns the {@code sub} claim for one sandbox. */
    String subject(long sandboxId) {
        return subject + sandboxId;
    }

    static Grant ofClaim(String claim) {
        for (var grant : values()) {
            if (grant.claim.equals(claim)) {
                return grant;
            }
        }
        throw new IllegalArgumentException("Unknown grant");
    }
}
