package io.krakenemulator.schema.supply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.DiscriminatorInference;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.WhiteSpace;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Tells the fuel of a meter point from its identifier: an MPRN has 6 to 10 digits, an MPAN 13.
 *
 * <p>An identifier of neither form counts as electricity, so that the meter point is checked and its identifier
 * is reported.
 */
@RegisterForReflection
public final class MeterPointFuel implements DiscriminatorInference {

    private static final int SHORTEST_MPRN = 6;
    private static final int LONGEST_MPRN = 10;

    @Override
    public String infer(ObjectNode meterPoint) {
        return isMprn(identifier(meterPoint)) ? Fuel.GAS.name() : Fuel.ELECTRICITY.name();
    }

    private static String identifier(ObjectNode meterPoint) {
        var identifier = meterPoint.path("identifier").asText("");
        return WhiteSpace.strip(
                WhiteSpace.isBlank(identifier) ? meterPoint.path("mpxn").asText("") : identifier);
    }

    private static boolean isMprn(String identifier) {
        return identifier.length() >= SHORTEST_MPRN
                && identifier.length() <= LONGEST_MPRN
                && identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
