package io.krakenemulator.validation.constraint;

/** What a mailbox must look like beyond the standard constraint, which takes more than the service does. */
public final class EmailForm {

    /**
     * A name in ASCII, and a domain with a dot in it: {@code ann@localhost} is refused. Empty is left to other
     * constraints. That the service asks for both is inference from the framework that it is made with.
     */
    public static final String DOTTED_DOMAIN = "(?:[\\x21-\\x3F\\x41-\\x7E]+@[^@]+\\.[^@.]{2,})?";

    private EmailForm() {}
}
