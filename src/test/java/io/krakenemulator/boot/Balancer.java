package io.krakenemulator.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Leads each new connection to one of the replicas that are ready. It asks for readiness a few times a second and never looks
 * into a connection.
 */
final class Balancer implements AutoCloseable {

    private static final int PERIOD_MILLIS = 200;

    private final ServerSocket entrance;
    private final Map<Integer, Integer> managementPorts;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param managementPorts the management port of each replica, by the port that it serves at */
    Balancer(Map<Integer, Integer> managementPorts) throws IOException {
        this.managementPorts = managementPorts;
        entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        managementPorts.forEach((port, management) -> inBackground(() -> watch(port, management)));
        inBackground(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    boolean areAllReady() {
        return ready.size() == managementPorts.size();
    }

    private void watch(int port, int management) {
        while (!entrance.isClosed()) {
            if (new Probe(management, Probe.PATIENCE).objection().isEmpty()) {
                ready.add(port);
            } else {
                ready.remove(port);
            }
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
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
            var targets = List.copyOf(ready);
            var server = new Socket(
                    InetAddress.getLoopbackAddress(),
                    targets.get(Math.floorMod(turn.getAndIncrement(), targets.size())));
            sockets.add(server);
            inBackground(() -> pass(client, server));
            pass(server, client);
        } catch (IOException e) {
            close(client);
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
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
        sockets.forEach(this::close);
    }
}
