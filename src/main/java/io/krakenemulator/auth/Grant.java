package io.krakenemulator.auth;

/**
 * The ways to a token that the emulator has. What the real service writes for an organisation is not published: its words
 * here are inferred from those for an API key.
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

    /** The value of the {@code gty} claim. */
    public String claim() {
        return claim;
    }

    /** The {@code sub} claim for one sandbox. */
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
