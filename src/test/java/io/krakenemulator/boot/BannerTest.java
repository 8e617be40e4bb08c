package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BannerTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.1.2.3, true",
        "::1, true",
        "localhost, true",
        "0.0.0.0, false",
        "::, false",
        "192.0.2.1, false"
    })
    void tellsAddressesThatOnlyThisMachineReaches(String host, boolean loopback) {
        assertEquals(loopback, Banner.isLoopback(host));
    }
}
