package io.krakenemulator.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandboxes that a start creates, by name: {@code EMULATOR_SANDBOXES_<NAME>_API_KEYS} and so on, see {@link SandboxVariables}. */
@ConfigMapping(prefix = "emulator.sandboxes")
public interface SandboxConfig {

    @WithParentName
    Map<String, Declared> byName();

    /** One sandbox. */
    interface Declared {

        /** The keys that select it, at least one. */
        Optional<List<String>> apiKeys();

        /** The seed of account numbers and other random values; its name when left out. */
        Optional<String> seed();

        ClockSettings clock();

        /** The form of answers: {@code guide} (the default), {@code schema} or {@code both}. */
        Optional<String> dialect();

        /** {@code guide} (the default) or {@code strict}. */
        Optional<String> strictness();

        /** The path of a YAML or JSON file with its reference data document; empty reference data when left out. */
        Optional<String> referenceData();
    }

    /** Its time. */
    interface ClockSettings {

        /** {@code live} (the default), {@code frozen} or {@code offset}. */
        Optional<String> mode();

        /** The moment, in UTC, that a frozen clock shows and an offset clock runs on from. */
        Optional<String> at();
    }
}
