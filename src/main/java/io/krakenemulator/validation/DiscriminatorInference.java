package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells the kind of a union's object from what it carries, when it does not say it. */
@FunctionalInterface
public interface DiscriminatorInference {

    /** The discriminator's value for the object; {@code null} when it cannot be told. */
    String infer(ObjectNode object);
}
