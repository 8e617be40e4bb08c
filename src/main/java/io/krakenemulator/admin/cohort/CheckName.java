package io.krakenemulator.admin.cohort;

import java.util.Optional;

/** The name of a kept check: lower-case letters, digits and hyphens, as in an address. */
record CheckName(String text) {

    static final String PATTERN = "[a-z0-9][a-z0-9-]{0,62}";

    static final String RULE =
            "must have lower-case letters, digits and hyphens alone, 63 at most, and begin with no hyphen";

    static Optional<CheckName> parse(String text) {
        return text.matches(PATTERN) ? Optional.of(new CheckName(text)) : Optional.empty();
    }
}
