package io.krakenemulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accepts connections at a port of its own and connects each to a server. */
public abstract class TcpRelay implements AutoCloseable {

    private static final int BACKLOG = 100;

    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    protected TcpRelay() throws IOException {
        entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /** Returns a new connection to the server, for one client. */
    protected abstract Socket connect() throws IOException;

    /** Copies bytes from one socket to the other until the first one ends. */
    protected abstract void pass(Socket from, Socket to);

    /** Returns the port that clients connect to. */
    public int port() {
        return entrance.getLocalPort();
    }

    protected boolean isOpen() {
        return !entrance.isClosed();
    }

    /** Accepts connections from now on. */
    protected void start() {
        inBackground(this::accept);
    }

    private void accept() {
        while (isOpen()) {
            try {
                var client = entrance.accept();
                inBackground(() -> relay(client));
            } catch (IOException e) {
                if (isOpen()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void relay(Socket client) {
        sockets.add(client);
        try {
            var server = connect();
            sockets.add(server);
            inBackground(() -> pass(client, server));
            pass(server, client);
        } catch (IOException e) {
            close(client);
        }
    }

    protected void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static void inBackground(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        sockets.forEach(this::close);
    }
}
