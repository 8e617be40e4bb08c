package io.krakenemulator.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a union whose discriminator may be left out: who tells the kind of an object that does not say it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InferredDiscriminator {

    /** A class with a public constructor without arguments, registered for reflection. */
    Class<? extends DiscriminatorInference> value();
}
