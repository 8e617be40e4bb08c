package io.krakenemulator.admin.cohort;

import java.util.Map;

/** The rows of one check. */
record CheckId(long sandbox, long check) {

    Map<String, Long> values() {
        return Map.of("sandbox", sandbox, "check", check);
    }
}
