package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.Strictness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The settings of a sandbox in a form that can be compared, to find out whether its configuration was edited. Reference data
 * is compared by digests, one for each of its lists, so that the document is not stored a second time.
 *
 * @param byName each setting as text
 */
record ConfiguredSettings(Map<String, String> byName) {

    static final String CLOCK = "clock";
    static final String REFERENCE_DATA = "reference_data.";

    ConfiguredSettings {
        byName = Map.copyOf(byName);
    }

    /** Returns the settings that a sandbox is created with. */
    static ConfiguredSettings of(SandboxDefinition definition) {
        var settings =
                settings(definition.seed(), definition.dialect(), definition.strictness(), definition.referenceData());
        settings.put(CLOCK, clock(definition.clock().mode(), definition.clock().at()));
        return new ConfiguredSettings(settings);
    }

    /** Returns the settings that a sandbox has, with the given reference data, products included. */
    static ConfiguredSettings of(Sandbox sandbox, JsonNode referenceData) {
        var settings = settings(sandbox.seed(), sandbox.dialect(), sandbox.strictness(), referenceData);
        settings.put(CLOCK, clock(sandbox.clock().mode(), sandbox.clock().at()));
        return new ConfiguredSettings(settings);
    }

    /** Returns the settings from the form that {@link #toJson} gives them. */
    static ConfiguredSettings parse(JsonNode stored) {
        var settings = new LinkedHashMap<String, String>();
        stored.properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().textValue()));
        return new ConfiguredSettings(settings);
    }

    String toJson() {
        var node = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(byName).forEach(node::put);
        return node.toString();
    }

    /** Returns the same without the clock. */
    ConfiguredSettings withoutClock() {
        var others = new TreeMap<>(byName);
        others.remove(CLOCK);
        return new ConfiguredSettings(others);
    }

    /** Returns the names of the settings that differ, in a fixed order. */
    List<String> differences(ConfiguredSettings other) {
        var names = new LinkedHashSet<>(List.of("seed", CLOCK, "dialect", "strictness"));
        names.addAll(new TreeMap<>(byName).keySet());
        names.addAll(new TreeMap<>(other.byName).keySet());
        var different = new ArrayList<String>();
        for (var name : names) {
            if (!Objects.equals(byName.get(name), other.byName.get(name))) {
                different.add(name);
            }
        }
        return different;
    }

    private static Map<String, String> settings(
            String seed, Dialect dialect, Strictness strictness, JsonNode referenceData) {
        var settings = new TreeMap<String, String>();
        settings.put("seed", seed);
        settings.put("dialect", dialect.name());
        settings.put("strictness", strictness.name());
        referenceData
                .properties()
                .forEach(list -> settings.put(REFERENCE_DATA + list.getKey(), digest(list.getValue())));
        return settings;
    }

    /** Returns a clock as text. The moment of a live clock does not matter. */
    private static String clock(SandboxClock.Mode mode, Instant at) {
        var word = mode.name().toLowerCase(Locale.ROOT);
        return mode == SandboxClock.Mode.LIVE ? word : word + " " + at;
    }

    private static String digest(JsonNode value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            feed(digest, value);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Ignores the order of keys and the zeros at the end of a number. */
    private static void feed(MessageDigest digest, JsonNode value) {
        if (value.isObject()) {
            var sorted = new TreeMap<String, JsonNode>();
            value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            feed(digest, "{" + sorted.size());
            sorted.forEach((name, field) -> {
                feed(digest, JsonNodeFactory.instance.textNode(name).toString());
                feed(digest, field);
            });
        } else if (value.isArray()) {
            feed(digest, "[" + value.size());
            value.forEach(element -> feed(digest, element));
        } else {
            feed(
                    digest,
                    value.isNumber() ? value.decimalValue().stripTrailingZeros().toString() : value.toString());
        }
    }

    private static void feed(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
