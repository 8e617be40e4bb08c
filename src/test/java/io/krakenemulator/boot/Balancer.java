package io.krakenemulator.boot;

import io.krakenemulator.testing.TcpRelay;
import java.io.IOException;
import java.net.InetAddress;
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
final class Balancer extends TcpRelay {

    private static final int PERIOD_MILLIS = 200;

    private final Map<Integer, Integer> managementPorts;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param managementPorts the management port of each replica, by the port that it serves at */
    Balancer(Map<Integer, Integer> managementPorts) throws IOException {
        this.managementPorts = managementPorts;
        managementPorts.forEach((port, management) -> inBackground(() -> watch(port, management)));
        start();
    }

    boolean areAllReady() {
        return ready.size() == managementPorts.size();
    }

    private void watch(int port, int management) {
        while (isOpen()) {
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

    @Override
    protected Socket connect() throws IOException {
        var targets = List.copyOf(ready);
        return new Socket(
                InetAddress.getLoopbackAddress(), targets.get(Math.floorMod(turn.getAndIncrement(), targets.size())));
    }

    @Override
    protected void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }
}
