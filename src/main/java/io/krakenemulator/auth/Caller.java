package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/** The caller of the current request. It is known for every request to the emulated data-import interface. */
@RequestScoped
public class Caller {

    private ExpectedSandbox expected;
    private Supplier<Uni<Sandbox>> authentication;

    /**
     * Returns the sandbox that the caller's credentials select.
     *
     * @throws RuntimeException if nobody has checked the credentials: the request must not go on and is answered with 401
     */
    public Sandbox sandbox() {
        if (!requireExpected().isConfirmed()) {
            throw new IllegalStateException("This call has to confirm its sandbox: see DeferredCheck");
        }
        return expected.sandbox();
    }

    /**
     * Runs the work of a call of {@link DeferredCheck}. The work confirms the sandbox with its own statement. If it ends without,
     * this checks the credentials on their own. The work begins again if the sandbox is another one by now.
     *
     * @param work uses no other sandbox than the one that it is given, and changes nothing before it has confirmed it
     */
    public <T> Uni<T> inSandbox(Function<ExpectedSandbox, Uni<T>> work) {
        var first = requireExpected();
        return Uni.createFrom()
                .deferred(() -> work.apply(first))
                .onItemOrFailure()
                .transformToUni((item, failure) -> {
                    var outcome = failure == null
                            ? Uni.createFrom().item(item)
                            : Uni.createFrom().<T>failure(failure);
                    return first.isConfirmed()
                            ? outcome
                            : authentication
                                    .get()
                                    .flatMap(present -> isExpected(present, failure) ? outcome : work.apply(expected));
                });
    }

    /** Returns whether an outcome for the expected sandbox stands, and sets the sandbox that the credentials select. */
    private boolean isExpected(Sandbox present, Throwable failure) {
        var isSame = present.equals(expected.sandbox());
        setSandbox(present);
        return isSame && !(failure instanceof SandboxChanged);
    }

    private ExpectedSandbox requireExpected() {
        if (expected == null) {
            throw DataImportGate.answer(Reason.NOT_PROVIDED);
        }
        return expected;
    }

    void setSandbox(Sandbox selected) {
        expected = ExpectedSandbox.ofThisMoment(selected);
    }

    /**
     * Sets the sandbox that the caller's key selected when it was last used.
     *
     * @param authentication checks the credentials on their own
     */
    void setSandbox(ExpectedSandbox remembered, Supplier<Uni<Sandbox>> authentication) {
        this.expected = remembered;
        this.authentication = authentication;
    }
}
