package io.krakenemulator.auth.graphql;

import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The sandbox of a caller, as the GraphQL interface shows it. */
@RegisterForReflection
@Type("EmulatorSandbox")
@Description("A sandbox of the emulator. The emulated service has no such type.")
public class SandboxType {

    private final Sandbox sandbox;

    SandboxType(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @NonNull
    @Description("Its name.")
    public String getName() {
        return sandbox.name();
    }

    @NonNull
    @Description("The moment that its clock shows, in ISO 8601 and UTC.")
    public String getNow() {
        return sandbox.now().toString();
    }
}
