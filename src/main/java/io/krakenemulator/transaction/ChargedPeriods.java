package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days that are charged, for each supply point and rate. A line with a negative amount takes days back.
 *
 * <p>The guide publishes that lines must not overlap, but not how they are compared. We compare by supply point and rate, because
 * the standing charge and the consumption of one day are two charges.
 */
final class ChargedPeriods {

    private record Rate(String supplyPoint, String name) {}

    /** Both days inclusive. */
    private record Period(LocalDate from, LocalDate to) {
        boolean overlaps(Period other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    private final Map<Rate, List<Period>> charged = new HashMap<>();

    /** Adds the lines of a supply charge. */
    void add(JsonNode supplyCharge) {
        var supplyPoint = supplyCharge.path("supply_point_identifier").asText("");
        if (supplyPoint.isEmpty()) {
            return;
        }
        for (var line : supplyCharge.path("line_items")) {
            var periods = charged.computeIfAbsent(rate(supplyPoint, line), unseen -> new ArrayList<>());
            if (isCredit(line)) {
                periods.remove(period(line));
            } else {
                periods.add(period(line));
            }
        }
    }

    /** Returns whether a line of a supply charge has days that are charged already. */
    boolean overlap(JsonNode supplyCharge) {
        var supplyPoint = supplyCharge.path("supply_point_identifier").asText("");
        for (var line : supplyCharge.path("line_items")) {
            var period = period(line);
            if (!isCredit(line)
                    && charged.getOrDefault(rate(supplyPoint, line), List.of()).stream()
                            .anyMatch(period::overlaps)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCredit(JsonNode line) {
        return new BigDecimal(line.path("net_amount").asText("0")).signum() < 0;
    }

    private static Rate rate(String supplyPoint, JsonNode line) {
        for (var field : List.of("rate_band", "rate_specification_code", "time_series_specification_code")) {
            if (line.hasNonNull(field)) {
                return new Rate(supplyPoint, field + ' ' + line.path(field).asText());
            }
        }
        return new Rate(supplyPoint, "");
    }

    private static Period period(JsonNode line) {
        return new Period(
                LocalDate.parse(line.path("start_date").asText()),
                LocalDate.parse(line.path("end_date").asText()));
    }
}
