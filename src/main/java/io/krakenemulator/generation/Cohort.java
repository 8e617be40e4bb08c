package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts that follow from a seed. Each account follows from its position too, so that accounts can be generated in any
 * order and on several threads.
 */
final class Cohort {

    /** The latest last billed date, unless the user gives another. */
    static final LocalDate LATEST_BILLING = LocalDate.of(2024, 5, 31);

    /** All accounts start supply and a contract before this many days before the last billed date. */
    private static final int SHORTEST_CONTRACT = 60;

    private static final int OF_ACCOUNT = 0;
    private static final int OF_FAULT = 1;

    private final long seed;
    private final double faultShare;
    private final LocalDate latestBilling;
    private final Market market;
    private final Map<Shape, List<Region>> regions = new EnumMap<>(Shape.class);
    private final int weights;

    /**
     * Describes a cohort.
     *
     * @param faultShare the probability of a fault, of 0 to 1
     * @param referenceData the document whose names the accounts use
     * @throws Market.Incomplete if the document lacks names that every account needs
     */
    Cohort(long seed, double faultShare, LocalDate latestBilling, ObjectNode referenceData) {
        this.seed = seed;
        this.faultShare = faultShare;
        this.latestBilling = latestBilling;
        market = Market.of(referenceData, latestBilling.minusDays(SHORTEST_CONTRACT));
        for (var shape : Shape.values()) {
            var fit = market.regions(shape.tariffs());
            if (!fit.isEmpty()) {
                regions.put(shape, fit);
            }
        }
        if (regions.isEmpty()) {
            throw new Market.Incomplete("products has no tariff for gas or for electricity with one or two rates");
        }
        weights = regions.keySet().stream().mapToInt(Shape::weight).sum();
    }

    /**
     * An account as it is written.
     *
     * @param fault its fault, or null
     * @param attr the place that validation reports for the fault, or null
     */
    record Entry(ObjectNode payload, Fault fault, String attr) {}

    /** Returns the account at a position, from 0. */
    Entry account(long position) {
        var draw = new Draw(seed, position, OF_ACCOUNT);
        var shape = chooseShape(draw.between(1, weights));
        var region = draw.oneOf(regions.get(shape));
        var numbers = new Numbers(seed, position);
        var payload = new AccountPayload(draw, numbers, market, region, latestBilling).write(shape);
        var ofFault = new Draw(seed, position, OF_FAULT);
        if (!ofFault.chance(faultShare)) {
            return new Entry(payload, null, null);
        }
        var account = new GeneratedAccount(payload, shape, region, market);
        var fault = Fault.choose(ofFault, account);
        return new Entry(payload, fault, fault.mutation().apply(account));
    }

    private Shape chooseShape(int drawn) {
        int left = drawn;
        for (var shape : regions.keySet()) {
            left -= shape.weight();
            if (left <= 0) {
                return shape;
            }
        }
        throw new IllegalArgumentException("There is no shape for " + drawn);
    }
}
