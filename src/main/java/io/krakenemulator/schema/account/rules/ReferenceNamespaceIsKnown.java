package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.AccountReference;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** The namespace of a reference is one of the sandbox's. */
@Validates(
        value = AccountReference.class,
        name = "Validate account reference namespace",
        codes = ReferenceNamespaceIsKnown.CODE,
        field = "namespace")
final class ReferenceNamespaceIsKnown extends Listed<AccountReference> {
    ReferenceNamespaceIsKnown() {
        super("namespace", AccountReference::namespace, Reference.REFERENCE_NAMESPACES, CODE, "reference namespace");
    }

    static final String CODE = "invalid_reference_namespace";
}
