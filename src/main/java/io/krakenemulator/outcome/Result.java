package io.krakenemulator.outcome;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * The result of a call: its value, or the reason for which it is rejected.
 *
 * <p>A rejection is an expected outcome and never thrown. Failures of the emulator itself fail the {@link Uni} instead.
 *
 * @param <T> the value of a successful call
 */
public sealed interface Result<T> {

    /** A call that succeeded. */
    record Success<T>(T value) implements Result<T> {
        @Override
        public <R> R fold(Function<? super T, R> onSuccess, Function<Rejection, R> onRejection) {
            return onSuccess.apply(value);
        }
    }

    /** A call that was rejected and changed nothing. */
    record Rejected<T>(Rejection rejection) implements Result<T> {
        @Override
        public <R> R fold(Function<? super T, R> onSuccess, Function<Rejection, R> onRejection) {
            return onRejection.apply(rejection);
        }
    }

    /** Returns the answer of one of two functions: of the first with the value, or of the second with the rejection. */
    <R> R fold(Function<? super T, R> onSuccess, Function<Rejection, R> onRejection);

    static <T> Result<T> success(T value) {
        return new Success<>(value);
    }

    static <T> Result<T> reject(Rejection rejection) {
        return new Rejected<>(rejection);
    }

    /** Returns the rejection as the result of a chain. */
    static <T> Uni<Result<T>> rejectUni(Rejection rejection) {
        return Uni.createFrom().item(reject(rejection));
    }

    default boolean isRejected() {
        return this instanceof Rejected;
    }

    /** Returns the result with its value converted. */
    default <R> Result<R> map(Function<? super T, R> conversion) {
        return fold(value -> success(conversion.apply(value)), Result::reject);
    }

    /** Returns the result of the next step, which gets the value. A rejection skips the step. */
    default <R> Uni<Result<R>> then(Function<? super T, Uni<Result<R>>> step) {
        return fold(step::apply, Result::rejectUni);
    }
}
