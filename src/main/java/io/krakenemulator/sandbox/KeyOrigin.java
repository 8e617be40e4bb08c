package io.krakenemulator.sandbox;

/** Who gave an API key. */
public enum KeyOrigin {
    /** Shipped for the first start; it vanishes once an operator configures any sandbox. */
    BUILT_IN,
    /** Given by the configuration, and gone when the configuration no longer names it. */
    CONFIGURED,
    /** Given through the control API; it stays. */
    MADE
}
