package io.krakenemulator.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires a value that the sandbox's reference data lists; another is an {@code invalid_choice}. It is for data of the
 * operator that no named rule checks. For elements of a list it stands at their type.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface InReferenceData {
    Reference value();
}
