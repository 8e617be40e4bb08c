package io.krakenemulator.validation.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

<<<<<<< HEAD
/** Stands on a constraint annotation whose values have a normal form, in which they are bound, stored and echoed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Normalised {

    /** A class with a public constructor without arguments, registered for reflection. */
=======
/**
 * The value is answered and stored in a normal form, whatever way it was sent. Stands on the constraint annotation
 * that says what is well formed; or on the field itself, where a rule over the whole object says it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.FIELD})
public @interface Normalised {
>>>>>>> records-account
    Class<? extends Normaliser> value();
}
