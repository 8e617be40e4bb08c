package io.krakenemulator.auth.graphql;

import io.krakenemulator.auth.CredentialsRejected;
import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Limits how many credentials a GraphQL request and an address may have checked. Only wrong ones count against the
 * address, so that many clients behind one address do not hinder each other. A credential that was right from an address
 * is still checked there while someone else guesses from it.
 */
@ApplicationScoped
class KeyGuesses {

    private static final String CHECKS = KeyGuesses.class.getName() + ".checks";

    private final int checksPerRequest;
    private final WrongCredentials wrong;
    private final AcceptedCredentials accepted = new AcceptedCredentials();

    @Inject
    KeyGuesses(GuessConfig settings) {
        this(settings.checksPerRequest(), settings.wrongPerMinute(), System::nanoTime);
    }

    KeyGuesses(int checksPerRequest, int wrongPerMinute, LongSupplier nanoTime) {
        this.checksPerRequest = checksPerRequest;
        this.wrong = new WrongCredentials(wrongPerMinute, nanoTime);
    }

    /**
     * Runs the check of a credential, unless the request or the address has had too many.
     *
     * @return what the check returns; fails with {@link KrakenError#TOO_MANY_REQUESTS} when it did not run
     */
    <T> Uni<T> limit(RoutingContext request, String credential, Supplier<Uni<T>> check) {
        int checks = request.<Integer>get(CHECKS, 0) + 1;
        request.put(CHECKS, checks);
        return checks > checksPerRequest
                ? refuse()
                : limit(ClientAddress.of(request.request().remoteAddress()), credential, check);
    }

    <T> Uni<T> limit(String address, String credential, Supplier<Uni<T>> check) {
        if (wrong.areTooMany(address) && !accepted.contains(address, credential)) {
            return refuse();
        }
        return check.get()
                .invoke(right -> accepted.add(address, credential))
                .onFailure(CredentialsRejected.class)
                .invoke(refused -> count(address, (CredentialsRejected) refused));
    }

    private void count(String address, CredentialsRejected refused) {
        if (refused.reason() == Reason.UNKNOWN) {
            wrong.add(address);
        }
    }

    private static <T> Uni<T> refuse() {
        return Uni.createFrom().failure(new KrakenFailure(KrakenError.TOO_MANY_REQUESTS));
    }
}
