package io.krakenemulator.schema.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The language of messages, as a lower-case language tag.")
public enum LanguagePreference {
    @JsonProperty("en-gb")
    EN_GB,
    @JsonProperty("en-us")
    EN_US,
    @JsonProperty("es-419")
    ES_419,
    @JsonProperty("fr-fr")
    FR_FR
}
