package io.krakenemulator.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is looked up among the sandbox's stored data before rules run, so that {@link Facts} can answer about it.
 * The reader collects the values of all such fields of a payload.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface LookedUp {
    Lookup value();
}
