package io.krakenemulator.boot;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Reads a setting under its former name where it is not set under its present one, from whichever source. The former names
 * work for one release; {@link RenamedSettingsWarning} reports their use.
 */
public final class RenamedSettings implements ConfigSourceInterceptor {

    private static final String VALIDATION = "emulator.validation.";
    private static final String FORMERLY_JUDGING = "emulator.judging.";

    /** The former names by the present ones. */
    static final Map<String, String> FORMER_NAMES = formerNames();

    private static final Map<String, String> PRESENT_NAMES = presentNames();

    private static Map<String, String> formerNames() {
        var names = new LinkedHashMap<String, String>();
        for (var name : List.of("inline-limit", "max-problems", "memory")) {
            names.put(VALIDATION + name, FORMERLY_JUDGING + name);
        }
        return names;
    }

    private static Map<String, String> presentNames() {
        var names = new HashMap<String, String>();
        FORMER_NAMES.forEach((present, former) -> names.put(former, present));
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

    /** Lists the present names in place of the former ones, which the start would refuse as unknown. */
    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        var names = new LinkedHashSet<String>();
        context.iterateNames().forEachRemaining(name -> names.add(PRESENT_NAMES.getOrDefault(name, name)));
        return names.iterator();
    }

    /** Defaults come from sources with ordinals far below zero. */
    private static boolean isSet(ConfigValue value) {
        return value != null && value.getConfigSourceOrdinal() >= 0;
    }
}
