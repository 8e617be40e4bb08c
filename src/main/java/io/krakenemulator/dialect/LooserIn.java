package io.krakenemulator.dialect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States the dialects whose document admits a further form of a field that the reader accepts: a number for a decimal, a date
 * for a moment. The guide prints such values; the published document does not have them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface LooserIn {
    Dialect[] value();
}
