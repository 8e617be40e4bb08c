package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestMetricsTest {

    @Test
    void namesUnknownPathsAndMethodsByOneNameEach() {
        assertEquals(
                List.of(Tag.of("uri", "UNKNOWN"), Tag.of("method", "OTHER"), Tag.of("status", "404")),
                RequestMetrics.replaceUnknown(
                        List.of(Tag.of("uri", "/UNKNOWN"), Tag.of("method", "BREW"), Tag.of("status", "404"))));
    }

    @Test
    void leavesWhatIsKnown() {
        var tags = List.of(Tag.of("uri", "/v1/data-import/products"), Tag.of("method", "POST"));
        assertEquals(tags, RequestMetrics.replaceUnknown(tags));
    }
}
