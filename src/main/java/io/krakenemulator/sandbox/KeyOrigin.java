package io.krakenemulator.sandbox;

/** The origin of an API key. */
public enum KeyOrigin {
    /** Shipped for the first start; dropped once an operator configures a sandbox. */
    BUILT_IN,
    /** Given by the configuration; dropped once the configuration no longer names it. */
    CONFIGURED,
    /** Given through the control API; kept until the sandbox is removed. */
    MADE
}
