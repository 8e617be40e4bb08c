package io.krakenemulator.admin.rules;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The subject of a check of the rule book. */
@RegisterForReflection
public enum RuleKind {
    /** The shape of any field: its type, presence, size or choices. */
    SHAPE,
    /** The value of one field. */
    CONSTRAINT,
    /** An object of a payload. */
    RULE,
    /** A call: the import process, the import supplier and stored data. */
    CALL,
    /** The answer as a whole, of which the code is. */
    ANSWER
}
