package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a constraint annotation: the code that a violation reports, and how the rule book states the constraint. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ErrorCode {

    /** The error code of a violation. */
    String code();

    /** What must hold, in one or two sentences. */
    String says();

    /** What the constraint is known from. */
    Source source();

    /** The name that the published schema gives the constraint; empty where it has none. */
    String published() default "";
}
