package io.krakenemulator.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation of fields. A field with that annotation has every annotation that stands on it, for the reader and
 * for the OpenAPI document. Constraints that the validation library checks stay on the field, because the library does
 * not look here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Composed {}
