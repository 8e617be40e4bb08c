package io.krakenemulator.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the application logs with a stack trace, or in several lines, while this is open. */
public final class LoggedTraces extends Handler implements AutoCloseable {

    private final List<String> found = new CopyOnWriteArrayList<>();

    public LoggedTraces() {
        Logger.getLogger("").addHandler(this);
    }

    public List<String> found() {
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
