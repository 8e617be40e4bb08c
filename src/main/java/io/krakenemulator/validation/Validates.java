package io.krakenemulator.validation;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a {@link Rule} known, and says what it judges and which codes it can report. It is the only registration. */
@Stereotype
@Singleton
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Validates {

    /** The payload record, or the sealed interface over several, that the rule judges. */
    Class<?> value();

    /** What must hold, as the published schema names it; our own wording where it has no name. */
    String name();

    /** Every code that the rule may report. Reporting any other fails at once. */
    String[] codes();

    /**
     * The field, in the wire's spelling, that the published schema lists the rule under; empty for a rule of the whole
     * object. It decides where the OpenAPI document states the rule, not where problems are reported.
     */
    String field() default "";

    /** Whether the rule runs only in sandboxes whose strictness is {@code strict}. */
    boolean strictOnly() default false;
}
