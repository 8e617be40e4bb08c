package io.krakenemulator.validation.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is returned and stored in a normal form. Stands on the constraint annotation that says what is well formed;
 * or on the field itself, where a rule over the whole object says it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.FIELD})
public @interface Normalised {
    Class<? extends Normaliser> value();
}
