package io.krakenemulator.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application with room for few bodies, and little patience. */
public class SmallBudget implements QuarkusTestProfile {

    static final int BUDGET = 4 * 1024 * 1024;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "emulator.http.body-budget", Integer.toString(BUDGET),
                "emulator.http.graphql-body-budget", "256K",
                "emulator.max-body-size", "1M",
                "emulator.http.body-pause", "12s",
                "emulator.http.body-timeout", "40s");
    }
}
