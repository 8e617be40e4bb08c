package io.krakenemulator.validation;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Registers a {@link Rule} and states it. There is no other registration; the rule book and the documents read it here. */
@Stereotype
@Singleton
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Validates {

    /** The payload record, or the sealed interface over several, that the rule checks. */
    Class<?> value();

    /** States the condition in one or two sentences. Names of fields stand in backticks. */
    String says();

    /** The origin of our knowledge of the rule. */
    Source source();

    /** The name that the published schema gives the rule; empty for a rule that is not published. */
    String published() default "";

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
