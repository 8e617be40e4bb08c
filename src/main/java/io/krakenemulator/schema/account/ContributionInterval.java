package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How often a contribution is charged.")
public enum ContributionInterval {
    MONTHLY,
    QUARTERLY
}
