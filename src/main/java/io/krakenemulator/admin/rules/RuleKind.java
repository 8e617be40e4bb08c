package io.krakenemulator.admin.rules;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a check of the rule book looks at. */
@RegisterForReflection
public enum RuleKind {
    /** The shape of any field: its type, presence, size or choices. */
    SHAPE,
    /** The value of one field. */
    CONSTRAINT,
    /** An object of a payload. */
    RULE,
    /** A call: the import process, the import supplier and stored data. */
    CALL
}
