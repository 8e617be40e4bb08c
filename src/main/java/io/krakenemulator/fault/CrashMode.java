package io.krakenemulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way in which an exploration chooses the calls that it cuts. */
@RegisterForReflection
@Schema(
        name = "CrashMode",
        description =
                "`plans`: each account follows its own plan, the shortest plans first. `every`: each call is cut at"
                        + " each boundary in turn. `both`: accounts alternate between the two.")
public enum CrashMode {
    /** Each account follows a plan, and no other account follows the same one before all plans are used. */
    @JsonProperty("plans")
    PLANS,
    /** Each call is cut three times, once at each boundary, and then passes. */
    @JsonProperty("every")
    EVERY,
    /** The first account follows a plan, the second has each call cut, and so on. */
    @JsonProperty("both")
    BOTH;

    /** Returns whether the account of an ordinal, which begin at 0, follows a plan. */
    boolean hasPlan(int ordinal) {
        return this == PLANS || this == BOTH && ordinal % 2 == 0;
    }

    /** Returns the index of the plan of an account that follows one. */
    long planIndex(int ordinal) {
        return this == BOTH ? ordinal / 2 : ordinal;
    }
}
