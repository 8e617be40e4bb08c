package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Infers the kind of a union's object that does not name it. */
@FunctionalInterface
public interface DiscriminatorInference {

    /** Returns the discriminator's value for the object, or {@code null} if it cannot be inferred. */
    String infer(ObjectNode object);
}
