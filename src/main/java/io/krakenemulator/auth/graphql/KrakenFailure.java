package io.krakenemulator.auth.graphql;

/** A field of a GraphQL request ends in an error. It carries no stack trace: it is an answer. */
final class KrakenFailure extends RuntimeException {

    private final transient KrakenError error;

    KrakenFailure(KrakenError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    KrakenError error() {
        return error;
    }
}
