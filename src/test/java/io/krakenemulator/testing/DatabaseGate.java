package io.krakenemulator.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An address of a database that stays the same while the server behind it goes and comes back, on another port, or says nothing
 * for a while.
 */
public final class DatabaseGate extends TcpRelay {

    private final Object silence = new Object();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private volatile int target;
    private volatile boolean silent;

    public DatabaseGate() throws IOException {
        start();
    }

    /** Returns the address in the form of the reactive data source. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port() + "/postgres";
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

    /** Returns how many pieces have gone to the server. A client that waits for each answer sends one for each round trip. */
    public int roundTrips() {
        return roundTrips.get();
    }

    private void countRoundTrip(Socket to) {
        if (to.getPort() == target) {
            roundTrips.incrementAndGet();
        }
    }

    @Override
    protected Socket connect() throws IOException {
        waitWhileSilent();
        return new Socket(InetAddress.getLoopbackAddress(), target);
    }

    @Override
    protected void pass(Socket from, Socket to) {
        try {
            var buffer = new byte[64 * 1024];
            for (int length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                waitWhileSilent();
                countRoundTrip(to);
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

    @Override
    public void close() throws IOException {
        silent(false);
        super.close();
    }
}
