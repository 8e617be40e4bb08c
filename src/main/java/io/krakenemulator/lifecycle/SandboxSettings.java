package io.krakenemulator.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandboxes to be there at start, by name: {@code EMULATOR_SANDBOXES_<NAME>_API_KEYS} and its siblings, see {@link SandboxVariables}. */
@ConfigMapping(prefix = "emulator.sandboxes")
public interface SandboxSettings {

    @WithParentName
    Map<String, Declared> byName();

    /** One sandbox. */
    interface Declared {

        /** The keys that select it; one at least. */
        Optional<List<String>> apiKeys();

        /** What everything that looks random in it is drawn from; its name when left out. */
        Optional<String> seed();

        ClockSettings clock();

        /** {@code guide} (the default) or {@code nested}: the form of error answers. */
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
