package io.krakenemulator.web.connection;

/**
 * Says whether new connections are served. The state belongs to the process, because Vert.x creates its servers without a context to
 * inject anything into.
 */
public final class NewConnections {

    private static volatile boolean refused;

    private NewConnections() {}

    /** Has each new connection answered with 503, so that the emulator can stop once the open ones have their answers. */
    public static void refuse() {
        refused = true;
    }

    /** Has new connections served again, for a server that starts. */
    static void serve() {
        refused = false;
    }

    static boolean areRefused() {
        return refused;
    }
}
