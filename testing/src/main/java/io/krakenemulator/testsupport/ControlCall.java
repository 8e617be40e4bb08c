package io.krakenemulator.testsupport;

import io.krakenemulator.testsupport.control.ApiException;

/** A call of the generated client. */
@FunctionalInterface
interface ControlCall<T> {

    T send() throws ApiException;

    /** Returns the answer of a call. Fails with the status and the body of a refusal. */
    static <T> T answer(ControlCall<T> call) {
        try {
            return call.send();
        } catch (ApiException e) {
            throw new ControlException(e);
        }
    }

    /** A call whose answer has no body. */
    @FunctionalInterface
    interface WithoutBody {

        void send() throws ApiException;
    }

    /** Sends a call whose answer has no body. */
    static void send(WithoutBody call) {
        answer(() -> {
            call.send();
            return null;
        });
    }
}
