package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The way in which a complaint was talked about. Source: schema. */
@RegisterForReflection
public enum CommunicationMethod {
    LANDLINE,
    MOBILE,
    EMAIL,
    POST
}
