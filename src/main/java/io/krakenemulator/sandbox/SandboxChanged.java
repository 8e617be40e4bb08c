package io.krakenemulator.sandbox;

/** Fails work that began with the settings that a sandbox had earlier. The work can begin again with the present ones. */
public final class SandboxChanged extends RuntimeException {

    SandboxChanged() {
        super("The sandbox or its key has changed", null, false, false);
    }
}
