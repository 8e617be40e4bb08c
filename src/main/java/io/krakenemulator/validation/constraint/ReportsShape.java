package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.ShapeCheck;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a constraint annotation that the rule book does not list by itself: a violation counts as one of a check of
 * shape.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ReportsShape {

    /** The check that a violation reports. */
    ShapeCheck value();
}
