package io.krakenemulator.admin.processing;

import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.processing.ProcessingControl;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows and changes how sandboxes process accounts. */
@ApplicationScoped
class ProcessingAdministration {

    private final ControlBodies bodies;
    private final SandboxLookup sandboxes;
    private final ProcessingControl control;

    ProcessingAdministration(ControlBodies bodies, SandboxLookup sandboxes, ProcessingControl control) {
        this.bodies = bodies;
        this.sandboxes = sandboxes;
        this.control = control;
    }

    /** Returns the settings of a sandbox and the slots that are taken. */
    Uni<ProcessingView> state(String name) {
        return sandboxes.require(name).flatMap(control::state).map(ProcessingAdministration::view);
    }

    /** Changes the settings that the body names. */
    Uni<ProcessingView> change(String name, byte[] body) {
        var request = bodies.read(body, ProcessingRequest.class, BodyRejected.PROCESSING)
                .value();
        return sandboxes
                .require(name)
                .flatMap(sandbox -> control.change(sandbox, request::change))
                .map(ProcessingAdministration::view);
    }

    /** Releases held work: all of it if the body is empty. */
    Uni<ReleasedView> release(String name, byte[] body) {
        var request = body == null || body.length == 0
                ? ReleaseRequest.ALL
                : bodies.read(body, ReleaseRequest.class, BodyRejected.PROCESSING)
                        .value();
        return sandboxes
                .require(name)
                .flatMap(sandbox -> control.release(sandbox, request.atMost()))
                .map(ReleasedView::new);
    }

    /** Returns the view of a state, which is null if the sandbox was removed since it was looked up. */
    private static ProcessingView view(ProcessingControl.State state) {
        if (state == null) {
            throw ControlError.sandboxNotFound();
        }
        return ProcessingView.of(state);
    }
}
