package io.krakenemulator.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value must be one that the sandbox's reference data lists; another is an {@code invalid_choice}. For licensee data
 * that no named rule with a code of its own looks after. On the elements of a list it stands at their type.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface InReferenceData {
    Reference value();
}
