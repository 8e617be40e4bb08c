package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The 14 regions of the electricity networks: grid supply point groups.")
public enum GspGroup {
    _A,
    _B,
    _C,
    _D,
    _E,
    _F,
    _G,
    _H,
    _J,
    _K,
    _L,
    _M,
    _N,
    _P
}
