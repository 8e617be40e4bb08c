package io.krakenemulator.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The form of the log. {@link LogFormat} sets the framework's own settings by it. */
@ConfigMapping(prefix = "emulator.log")
public interface LogConfig {

    /** The forms of a line. */
    enum Format {
        TEXT,
        JSON
    }

    /** The form of a line of the log: `text`, or `json` for an object a line. */
    @WithDefault("text")
    Format format();
}
