package io.krakenemulator.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Stops the emulator when its standard input ends, and so also when the program that has started it is killed. */
final class AttachedInput extends Thread {

    private final InputStream input;
    private final Runnable end;

    private AttachedInput(InputStream input, Runnable end) {
        super("attached-input");
        setDaemon(true);
        this.input = input;
        this.end = end;
    }

    /** Waits for the end in a thread of its own. */
    static void watch(InputStream input, Runnable end) {
        new AttachedInput(input, end).start();
    }

    @Override
    public void run() {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Nobody is left at the other end.
        }
        end.run();
    }
}
