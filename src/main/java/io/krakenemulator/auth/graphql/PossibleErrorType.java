package io.krakenemulator.auth.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An error that a mutation may give. */
@RegisterForReflection
@Type("PossibleErrorType")
@Description("An error that a mutation may give.")
public class PossibleErrorType {

    /**
     * The two published errors that the emulator returns. It never returns the third, for a field that is switched off.
     */
    static final List<PossibleErrorType> OF_OBTAINING_A_TOKEN = List.of(
            new PossibleErrorType(KrakenError.REFRESH_TOKEN_EXPIRED),
            new PossibleErrorType(KrakenError.REFRESH_TOKEN_UNKNOWN));

    private final KrakenError error;

    private PossibleErrorType(KrakenError error) {
        this.error = error;
    }

    @Description("Its code.")
    public String getCode() {
        return error.code();
    }

    @Description("Its kind.")
    public String getType() {
        return error.type().name();
    }

    @Description("Its message.")
    public String getMessage() {
        return error.message();
    }

    @Description("The meaning of the code.")
    public String getDescription() {
        return error.description();
    }
}
