package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate that is to be created. */
@RegisterForReflection
@Schema(name = "NewCertificate", description = "A certificate that is to be created. What is left out has a default.")
record CertificateRequest(
        @Pattern(
                regexp = "[^\\x00-\\x1F]{1,100}",
                message = "must be text of 1 to 100 characters, without control characters")
        @Schema(description = "A name for people, such as the version of the loader.", examples = "loader 4.2")
        String name,

        @Min(0)
        @Max(CertificateRequest.LARGEST_SEED)
        @Schema(description = "The seed of the accounts; 1 when left out.")
        Long seed,

        @Min(CertificateRequest.LEAST_ACCOUNTS)
        @Max(CertificateRequest.MOST_ACCOUNTS)
        @Schema(description = "How many accounts the loader brings in for each scenario; 50 when left out.")
        Integer accounts,

        @NotEmpty
        @Schema(
                description = "The names of the scenarios; all when left out.",
                examples = "[\"calm\", \"process-lost-after\"]")
        List<@NotBlank String> scenarios)
        implements CrossChecked {

    /** With fewer accounts a fault that acts on every second or third call of a kind may never act. */
    static final int LEAST_ACCOUNTS = 3;

    static final int MOST_ACCOUNTS = 500;
    static final long LARGEST_SEED = 1_000_000_000L;

    @Override
    public void check(ObjectNode sent, Problems problems) {
        var seen = new HashSet<String>();
        for (int i = 0; i < scenarios.size(); i++) {
            var name = scenarios.get(i);
            if (name != null && Scenario.find(name).isEmpty()) {
                problems.at("scenarios", i)
                        .add(ShapeCheck.DOES_NOT_EXIST, "is no scenario: use one of " + listScenarios());
            } else if (!seen.add(name)) {
                problems.at("scenarios", i).add(ShapeCheck.DUPLICATE, "is in the list already");
            }
        }
    }

    private static String listScenarios() {
        return Arrays.stream(Scenario.values()).map(Scenario::wire).collect(Collectors.joining(", "));
    }

    List<Scenario> findScenarios() {
        return scenarios.isEmpty()
                ? List.of(Scenario.values())
                : scenarios.stream()
                        .map(name -> Scenario.find(name).orElseThrow())
                        .toList();
    }
}
