package io.krakenemulator.validation.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a constraint annotation whose values have a normal form, in which they are bound, stored and echoed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Normalised {

    /** A class with a public constructor without arguments, registered for reflection. */
    Class<? extends Normaliser> value();
}
