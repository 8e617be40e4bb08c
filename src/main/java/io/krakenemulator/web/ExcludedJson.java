package io.krakenemulator.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests whose {@code Accept} header excludes JSON by {@code q=0}. The framework reads no weights there. */
final class ExcludedJson {

    /** The media ranges that include JSON. The most specific one in the header counts. */
    private static final List<String> RANGES = List.of("application/json", "application/*", "*/*");

    private static final Pattern EXCLUSION = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?");

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        if (isIn(request.getHeaders().get(HttpHeaders.ACCEPT))) {
            throw new NotAcceptableException();
        }
    }

    /** Returns whether the values of the header exclude JSON. */
    static boolean isIn(List<String> accept) {
        if (accept == null) {
            return false;
        }
        var wanted = String.join(",", accept).split(",");
        for (var range : RANGES) {
            var found = Stream.of(wanted).filter(one -> isOf(range, one)).toList();
            if (!found.isEmpty()) {
                return found.stream().allMatch(one -> EXCLUSION.matcher(one).matches());
            }
        }
        return false;
    }

    private static boolean isOf(String range, String wanted) {
        return wanted.split(";", 2)[0].strip().equalsIgnoreCase(range);
    }
}
