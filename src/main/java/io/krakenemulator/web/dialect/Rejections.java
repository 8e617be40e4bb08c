package io.krakenemulator.web.dialect;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Renders the rejections of calls in the dialect of their sandbox. Resources are its only callers. */
public final class Rejections {

    private static final Map<Dialect, DialectRenderer> RENDERERS = Map.of(
            Dialect.GUIDE, new GuideDialect(), Dialect.SCHEMA, new SchemaDialect(), Dialect.BOTH, new BothDialect());

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

    /**
     * Returns the value of a successful call, as the other method does. The answer to a body that is not JSON has the form
     * of the operation, too.
     */
    public static <T> Uni<T> requireSuccess(Sandbox sandbox, PayloadKind kind, Uni<Result<T>> call) {
        return call.onFailure(Rejections::isParseError)
                .transform(failure -> render(renderer(sandbox), kind, (ApiFailure) failure))
                .map(result -> requireSuccess(sandbox, result));
    }

    private static boolean isParseError(Throwable failure) {
        return failure instanceof ApiFailure answer && answer.isParseError();
    }

    /** Returns the answer to a rejected call. */
    static ApiFailure render(Sandbox sandbox, Rejection rejection) {
        return renderer(sandbox).render(rejection).withCodes(rejection.codes());
    }

    static DialectRenderer renderer(Sandbox sandbox) {
        return RENDERERS.get(sandbox.dialect());
    }

    private static ApiFailure render(DialectRenderer renderer, PayloadKind kind, ApiFailure answer) {
        var body = renderer.renderMalformed(kind, answer.body().path("detail").asText());
        return body == null ? answer : ApiFailure.of(answer.status(), body).withCodes(List.copyOf(answer.codes()));
    }
}
