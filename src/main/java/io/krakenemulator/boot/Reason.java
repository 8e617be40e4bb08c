package io.krakenemulator.boot;

import io.krakenemulator.sandbox.SeedFailure;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts a failed start into one line. */
final class Reason {

    private Reason() {}

    static String of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return first(chain, StartFailure.class)
                .map(Throwable::getMessage)
                .or(() -> first(chain, SeedFailure.class).map(Throwable::getMessage))
                .or(() -> first(chain, QuarkusBindException.class)
                        .map(taken -> cannotListen(taken.getPort(), "QUARKUS_HTTP_PORT", taken)))
                // Quarkus does not name the management port when it is in use.
                .or(() -> first(chain, BindException.class)
                        .map(taken -> cannotListen(managementPort(), "QUARKUS_MANAGEMENT_PORT", taken)))
                .or(() -> first(chain, ConfigValidationException.class)
                        .map(wrong -> "Cannot start: " + SettingFailures.oneLine(wrong)))
                .orElseGet(() -> "Cannot start: " + oneLine(chain.get(chain.size() - 1)));
    }

    /** Returns the message of a throwable without line breaks, or its type if it has no message. */
    static String oneLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Returns a throwable and its causes, outermost first. */
    static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = failure; next != null && seen.add(next); next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    static String cannotListen(int port, String variable, BindException failure) {
        String why = failure instanceof QuarkusBindException || oneLine(failure).contains("already in use")
                ? "is in use"
                : "cannot be used (" + oneLine(failure) + ")";
        return "Port " + port + " " + why + ". Set " + variable + " to another one.";
    }

    private static int managementPort() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.port", Integer.class)
                .orElse(9000);
    }
}
