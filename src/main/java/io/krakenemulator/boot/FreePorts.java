package io.krakenemulator.boot;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.function.Function;

/** Looks whether the ports of the service are free. Another program may still take them before the service listens. */
final class FreePorts {

    private FreePorts() {}

    /**
     * Checks both ports of the service.
     *
     * @param settings returns the value of a property, if it is set
     * @throws StartFailure that names a port in use and the variable that changes it
     */
    static void check(Function<String, Optional<String>> settings) {
        check(settings, "quarkus.http", "8080");
        check(settings, "quarkus.management", "9000");
    }

    private static void check(Function<String, Optional<String>> settings, String prefix, String standard) {
        var property = prefix + ".port";
        var port = settings.apply(property).orElse(standard);
        // Port 0 is any free one. Other texts are refused later, with the other settings.
        if (!port.matches("[1-9]\\d{0,4}")) {
            return;
        }
        var host = settings.apply(prefix + ".host").orElse("0.0.0.0");
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)));
        } catch (BindException e) {
            throw new StartFailure(
                    Reason.cannotListen(Integer.parseInt(port), SettingFailures.variable(property), e), e);
        } catch (IOException | IllegalArgumentException e) {
            // The service itself reports an address that cannot be used.
        }
    }
}
