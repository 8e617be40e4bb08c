package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.ApiKeyForm;
import io.krakenemulator.sandbox.SandboxName;
import io.krakenemulator.sandbox.Strictness;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.NumberOrText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** A sandbox of a seed file. Its keys are required: nobody would see a key that is created at start. */
@RegisterForReflection
record SeedSandbox(
        @NotNull @Pattern(regexp = SandboxName.FORM, message = SandboxName.DETAIL)
        String name,

        @NotNull @NotEmpty List<@Pattern(regexp = ApiKeyForm.FORM, message = ApiKeyForm.DETAIL) String> apiKeys,
        @NotEmptyIfPresent @NumberOrText String seed,
        ClockSetting clock,
        Dialect dialect,
        Strictness strictness,
        ReferenceDataDocument referenceData) {

    /** A seed file. */
    @RegisterForReflection
    record File(@NotNull @NotEmpty List<SeedSandbox> sandboxes) {}

    /**
     * Returns the sandbox that is to be created.
     *
     * @param sent the entry as it was written
     */
    SandboxDefinition define(JsonNode sent) {
        return new SandboxDefinition(name, seed, clock, dialect, strictness, SandboxDefinition.referenceDataOf(sent));
    }
}
