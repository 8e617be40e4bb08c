package io.krakenemulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An address of a database that stays the same while the server behind it goes and comes back, on another port, or says nothing
 * for a while.
 */
public final class DatabaseGate implements AutoCloseable {

    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object silence = new Object();
    private volatile int target;
    private volatile boolean silent;

    public DatabaseGate() throws IOException {
        entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        inBackground(this::accept);
    }

    /** Returns the address in the form of the reactive data source. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + entrance.getLocalPort() + "/postgres";
    }

    /** From now on connections lead to the server at that address. */
    public void leadTo(String reactiveUrl) {
        target = java.net.URI.create(reactiveUrl).getPort();
    }

    /** Keeps all connections and lets nothing through them, or everything again. */
    public void silent(boolean silent) {
        synchronized (silence) {
            this.silent = silent;
            silence.notifyAll();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                inBackground(() -> connect(client));
            } catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            waitWhileSilent();
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            inBackground(() -> pass(client, server));
            pass(server, client);
        } catch (IOException e) {
            close(client);
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            var buffer = new byte[8192];
            for (int length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                waitWhileSilent();
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Gone, on either side
        } finally {
            close(from);
            close(to);
        }
    }

    private void waitWhileSilent() {
        synchronized (silence) {
            while (silent) {
                try {
                    silence.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        silent(false);
        sockets.forEach(this::close);
    }
}
