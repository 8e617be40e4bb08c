package io.krakenemulator.dialect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents the body of an answer in some dialects, in place of the body that the operation's documented response has in
 * the others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Answer.List.class)
public @interface Answer {

    /** The dialects that have this body. */
    Dialect[] in();

    /** The status of the answer. */
    String status();

    /** The body, or its alternatives. */
    Class<?>[] body();

    /** Whether a body fits one of the alternatives only. */
    boolean isExclusive() default false;

    /** Several answers of an operation. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface List {
        Answer[] value();
    }
}
