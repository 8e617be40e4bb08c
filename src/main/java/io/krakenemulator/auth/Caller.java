package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.krakenemulator.sandbox.Sandbox;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the current request. It is known for every request to the emulated data-import interface. */
@RequestScoped
public class Caller {

    private Sandbox sandbox;

    /**
     * Returns the sandbox that the caller's credentials select.
     *
     * @throws RuntimeException if nobody has checked the credentials: the request must not go on and is answered with 401
     */
    public Sandbox sandbox() {
        if (sandbox == null) {
            throw DataImportGate.answer(Reason.NOT_PROVIDED);
        }
        return sandbox;
    }

    void is(Sandbox selected) {
        sandbox = selected;
    }
}
