package io.krakenemulator.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Other names under which a field is accepted, beside the snake case of its component's name. The caller's spelling is
 * the one that is echoed and that errors name. Two spellings with different values are an error.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Alias {
    String[] value();
}
