package io.krakenemulator.attack;

import java.net.URI;

/**
 * An emulator that is attacked, on this machine.
 *
 * @param httpPort port of the interfaces
 * @param managementPort port of health and metrics
 */
record Target(int httpPort, int managementPort) {

    URI api(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }
}
