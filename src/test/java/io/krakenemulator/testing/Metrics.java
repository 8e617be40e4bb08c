package io.krakenemulator.testing;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;

/** The metrics of the running application, as Prometheus reads them. */
public final class Metrics {

    private Metrics() {}

    /** Returns the sum of all samples of that name with these labels, each as {@code name="value"}; fails without any. */
    public static double sum(URI management, String name, String... labels) {
        var samples = text(management)
                .lines()
                .filter(line ->
                        line.startsWith(name + "{") && List.of(labels).stream().allMatch(line::contains))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (samples.length == 0) {
            throw new AssertionError("There is no metric " + name + List.of(labels));
        }
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        return sum;
    }

    private static String text(URI management) {
        return given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
