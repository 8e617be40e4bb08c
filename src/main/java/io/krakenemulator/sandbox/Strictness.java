package io.krakenemulator.sandbox;

/** How much a sandbox asks of a payload. */
public enum Strictness {
    /** What the guide's own samples satisfy. */
    GUIDE,
    /** Also the published rules that some of the guide's samples break. */
    STRICT
}
