package io.krakenemulator.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Vertx;

/** The running application: says where it is, and serves until it is told to stop. */
public final class Emulator implements QuarkusApplication {

    /** By then the first requests have been answered. */
    private static final long STARTED_MILLIS = 1000;

    private final Banner banner;
    private final Vertx vertx;

    Emulator(Banner banner, Vertx vertx) {
        this.banner = banner;
        this.vertx = vertx;
    }

    @Override
    public int run(String... args) {
        banner.print();
        vertx.setTimer(STARTED_MILLIS, timer -> vertx.executeBlocking(StartMemory::giveBack, false));
        Quarkus.waitForExit();
        return 0;
    }
}
