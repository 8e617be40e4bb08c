package io.krakenemulator.validation;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a check is known from. */
@RegisterForReflection
public enum Source {
    /** The guide or the published schema states it. */
    PUBLISHED,
    /** Public facts suggest it. */
    INFERRED,
    /** The emulator adds it. */
    OURS
}
