package io.krakenemulator.web.dialect;

import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;

/** Renders the rejections of calls in the dialect of their sandbox. Resources are its only callers. */
public final class Rejections {

    private static final DialectRenderer GUIDE = new GuideRenderer();
    private static final DialectRenderer NESTED = new NestedRenderer();

    private Rejections() {}

    /**
     * Returns the value of a successful call.
     *
     * @throws ApiFailure with the answer to a rejected one
     */
    public static <T> T requireSuccess(Sandbox sandbox, Result<T> result) {
        return result.fold(value -> value, rejection -> {
            throw render(sandbox, rejection);
        });
    }

    /** Returns the answer to a rejected call. */
    static ApiFailure render(Sandbox sandbox, Rejection rejection) {
        var renderer =
                switch (sandbox.dialect()) {
                    case GUIDE -> GUIDE;
                    case NESTED -> NESTED;
                };
        return renderer.render(rejection);
    }
}
