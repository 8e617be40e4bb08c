package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The way in which a complaint was talked about.")
public enum CommunicationMethod {
    LANDLINE,
    MOBILE,
    EMAIL,
    POST
}
