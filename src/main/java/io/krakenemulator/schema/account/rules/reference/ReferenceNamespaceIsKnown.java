package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.AccountReference;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = AccountReference.class,
        says = "The namespace of an account reference must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate account reference namespace",
        codes = ReferenceNamespaceIsKnown.CODE,
        field = "namespace")
final class ReferenceNamespaceIsKnown extends Listed<AccountReference> {
    ReferenceNamespaceIsKnown() {
        super("namespace", AccountReference::namespace, Reference.REFERENCE_NAMESPACES, CODE, "reference namespace");
    }

    static final String CODE = "invalid_reference_namespace";
}
