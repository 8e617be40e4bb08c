package io.krakenemulator.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the log entries with a stack trace or with several lines, until it is closed. */
public final class LoggedTraces extends Handler implements AutoCloseable {

    private final List<String> found = new CopyOnWriteArrayList<>();

    public LoggedTraces() {
        Logger.getLogger("").addHandler(this);
    }

    public List<String> entries() {
        return List.copyOf(found);
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getThrown() != null || String.valueOf(entry.getMessage()).contains("\n")) {
            found.add(entry.getLoggerName() + ": " + entry.getMessage() + ": " + entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
