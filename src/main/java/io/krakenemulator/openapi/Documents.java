package io.krakenemulator.openapi;

/** The two documents: the emulated interface, and the emulator's own. */
final class Documents {

    /** The name of the control API's document in the configuration. */
    static final String CONTROL = "control";

    private static final String CONTROL_PATHS = "/emulator/";

    private Documents() {}

    static boolean isControl(String path) {
        return path.startsWith(CONTROL_PATHS);
    }
}
