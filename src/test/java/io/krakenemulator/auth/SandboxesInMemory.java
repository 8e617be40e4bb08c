package io.krakenemulator.auth;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.RecentKeys;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.sandbox.Strictness;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Two sandboxes whose clocks a test can set. Sandboxes come and go in it without a control API. */
public class SandboxesInMemory extends Sandboxes {

    public static final String NORTH_KEY = "sk_north";
    public static final String SOUTH_KEY = "12345";
    public static final Instant START = Instant.parse("2021-03-04T05:06:07.890Z");

    private final Map<String, Sandbox> byKey = new ConcurrentHashMap<>();

    public SandboxesInMemory() {
        super(new RecentKeys());
        byKey.put(NORTH_KEY, sandbox(900_001, "north", START));
        byKey.put(SOUTH_KEY, sandbox(900_002, "south", START));
    }

    private static Sandbox sandbox(long id, String name, Instant now) {
        return new Sandbox(
                id, name, name, SandboxClock.frozen(now), Dialect.GUIDE, Strictness.GUIDE, 1, 0, null, Instant.EPOCH);
    }

    public void advance(String key, Duration time) {
        byKey.computeIfPresent(
                key,
                (same, sandbox) ->
                        sandbox(sandbox.id(), sandbox.name(), sandbox.now().plus(time)));
    }

    public void setClock(String key, Instant now) {
        byKey.computeIfPresent(key, (same, sandbox) -> sandbox(sandbox.id(), sandbox.name(), now));
    }

    public void remove(String key) {
        byKey.remove(key);
    }

    @Override
    public Uni<Sandbox> findByApiKey(String key) {
        return Uni.createFrom().item(byKey.get(key));
    }

    @Override
    public Uni<Sandbox> findById(long id) {
        return Uni.createFrom()
                .item(byKey.values().stream()
                        .filter(sandbox -> sandbox.id() == id)
                        .findFirst()
                        .orElse(null));
    }

    /** Nothing is ever reset here. */
    @Override
    public Uni<Sandbox> findByIdOrFormer(long id) {
        return findById(id);
    }
}
