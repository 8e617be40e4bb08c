package io.krakenemulator.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** The running application: says where it is, and serves until it is told to stop. */
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
