package io.krakenemulator.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** The running application: prints its addresses, and serves until it is stopped. */
public final class Emulator implements QuarkusApplication {

    private final Banner banner;

    Emulator(Banner banner) {
        this.banner = banner;
    }

    @Override
    public int run(String... args) {
        banner.print();
        Quarkus.waitForExit();
        return 0;
    }
}
