package io.krakenemulator.web.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the access log. */
@ConfigMapping(prefix = "emulator.log")
public interface AccessLogConfig {

    /**
     * Whether the log has a line for each request: operation, sandbox, supplier, account number, status, codes, duration, fault
     * rule and request id. The line has neither keys nor bodies.
     */
    @WithDefault("false")
    boolean access();
}
