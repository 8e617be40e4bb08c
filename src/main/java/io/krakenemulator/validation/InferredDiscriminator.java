package io.krakenemulator.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a union whose discriminator may be left out, and names the class that infers it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InferredDiscriminator {

    /** A class with a public constructor without arguments, registered for reflection. */
    Class<? extends DiscriminatorInference> value();
}
