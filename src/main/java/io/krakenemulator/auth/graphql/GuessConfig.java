package io.krakenemulator.auth.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How often somebody may guess a credential through the GraphQL interface. */
@ConfigMapping(prefix = "emulator.graphql")
public interface GuessConfig {

    /** How many credentials one GraphQL request may have checked; further fields of the request are refused with KT-CT-1199. */
    @Min(1)
    @WithDefault("10")
    int checksPerRequest();

    /**
     * How many wrong credentials one address may send in a minute. Beyond that, credentials that were not right from the same
     * address before are refused with KT-CT-1199 unchecked. Right credentials do not count.
     */
    @Min(1)
    @WithDefault("100")
    int wrongPerMinute();
}
