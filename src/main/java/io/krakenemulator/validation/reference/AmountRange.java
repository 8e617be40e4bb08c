package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.NumberOrText;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of amounts, both ends included. */
@RegisterForReflection
@Schema(name = "AmountRange", description = "A range of amounts, both ends included.")
public record AmountRange(
        @NumberOrText @Schema(description = "The least amount.", defaultValue = "0")
        BigDecimal min,

        @NumberOrText @Schema(description = "The greatest amount; none when it is null or left out.", nullable = true)
        BigDecimal max)
        implements CrossChecked {

    /** Returns the least amount. */
    public BigDecimal least() {
        return min == null ? BigDecimal.ZERO : min;
    }

    /** Returns whether an amount is in the range. */
    public boolean includes(BigDecimal amount) {
        return amount.compareTo(least()) >= 0 && (max == null || amount.compareTo(max) <= 0);
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            problems.at().add(ShapeCheck.INVALID, "has a min above its max");
        }
    }
}
