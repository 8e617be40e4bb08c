package io.krakenemulator.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a list of the reference data document, beside its key and the record of its items. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface ReferenceList {

    /** The fields that together identify an item, in the document's spelling. A merge finds an item by them. */
    String[] identity();

    /**
     * Whether no two items may have the same identity. Where payloads name an item by one field,
     * {@link io.krakenemulator.validation.Reference} says whether items may share its value.
     */
    boolean unique() default false;

    /** The fields of the document that name items of the list by the first field of the identity. */
    String[] namedBy() default {};
}
