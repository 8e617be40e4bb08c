package io.krakenemulator.boot;

import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.FallbackConfigSourceInterceptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a setting under its former name where it is not set under its present one, from whichever source. The former names
 * work for one release; {@link RenamedSettingsWarning} reports their use.
 */
public final class RenamedSettings extends FallbackConfigSourceInterceptor {

    private static final long serialVersionUID = 1;

    private static final String VALIDATION = "emulator.validation.";
    private static final String FORMERLY_JUDGING = "emulator.judging.";

    /** The former names by the present ones. */
    static final Map<String, String> FORMER_NAMES = formerNames();

    public RenamedSettings() {
        super(FORMER_NAMES);
    }

    private static Map<String, String> formerNames() {
        var names = new LinkedHashMap<String, String>();
        for (var name : List.of("inline-limit", "max-problems", "memory")) {
            names.put(VALIDATION + name, FORMERLY_JUDGING + name);
        }
        return names;
    }

    /** Returns the value of the present name, unless only the former one is set: a default is no setting. */
    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var present = context.proceed(name);
        var formerName = FORMER_NAMES.get(name);
        if (formerName == null || isSet(present)) {
            return present;
        }
        var former = context.proceed(formerName);
        return isSet(former) ? former.withName(name) : present;
    }

    /** Defaults come from sources with ordinals far below zero. */
    private static boolean isSet(ConfigValue value) {
        return value != null && value.getConfigSourceOrdinal() >= 0;
    }
}
