package io.krakenemulator.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application with {@link ProbeResource} and a small limit of bodies. */
public class Probes implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("probes.enabled", "true", "emulator.max-body-size", "64K");
    }
}
