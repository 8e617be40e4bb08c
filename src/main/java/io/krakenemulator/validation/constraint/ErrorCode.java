package io.krakenemulator.validation.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a constraint annotation and says which code a violation reports, and as which published rule it counts. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ErrorCode {

    /** The error code of a violation. */
    String code();

    /** What must hold, as the published schema names it. */
    String name();
}
