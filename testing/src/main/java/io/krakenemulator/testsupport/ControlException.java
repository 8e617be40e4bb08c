package io.krakenemulator.testsupport;

import io.krakenemulator.testsupport.control.ApiException;

/** A call of the control API that was refused, or that had no answer. */
public final class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    ControlException(ApiException failure) {
        super(message(failure), failure);
        this.status = failure.getCode();
        this.body = failure.getResponseBody();
    }

    private static String message(ApiException failure) {
        return failure.getCode() == 0
                ? "The control API does not answer: " + failure.getMessage()
                : "The control API answers " + failure.getCode() + ": " + failure.getResponseBody();
    }

    /** Returns the HTTP status of the answer, or 0 if there was none. */
    public int status() {
        return status;
    }

    /** Returns the body of the answer, which names each problem, or null if there was none. */
    public String body() {
        return body;
    }
}
