package io.krakenemulator.admin.expected;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The errors that checks of a sandbox expect. */
@RegisterForReflection
@Schema(name = "ExpectedFailures", description = "The errors that checks of a sandbox expect.")
record ExpectedFailures(
        @NotNull
        @Size(max = ExpectedFailures.MOST_ENTRIES)
        @Schema(description = "The entries. An error is expected if one of them fits.")
        List<ExpectedFailure> expectedFailures)
        implements CrossChecked {

    static final int MOST_ENTRIES = 10_000;

    /** In all entries together. */
    static final int MOST_NUMBERS = 100_000;

    @Override
    public void check(ObjectNode sent, Problems problems) {
        long numbers = expectedFailures.stream()
                .mapToLong(entry -> entry.externalAccountNumbers().size())
                .sum();
        if (numbers > MOST_NUMBERS) {
            problems.at("expected_failures")
                    .add(
                            ShapeCheck.INVALID,
                            "must have %,d account numbers at most, and has %,d".formatted(MOST_NUMBERS, numbers));
        }
    }
}
