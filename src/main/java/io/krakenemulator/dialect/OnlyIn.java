package io.krakenemulator.dialect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States the dialects whose answers have a field; the documents of the other dialects leave it out. A field without this
 * annotation is in all of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OnlyIn {
    Dialect[] value();
}
