package io.krakenemulator.admin;

import io.krakenemulator.processing.ProcessingControl;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What operators ask and say about processing. */
@ApplicationScoped
class ProcessingAdministration {

    private final Sandboxes sandboxes;
    private final ProcessingControl control;

    ProcessingAdministration(Sandboxes sandboxes, ProcessingControl control) {
        this.sandboxes = sandboxes;
        this.control = control;
    }

    Uni<ProcessingView> state(String name) {
        return named(name).flatMap(control::state).map(ProcessingAdministration::view);
    }

    Uni<ProcessingView> change(String name, byte[] body) {
        ProcessingForm.check(body);
        return named(name)
                .flatMap(sandbox -> control.change(sandbox, settings -> ProcessingForm.changed(body, settings)))
                .map(ProcessingAdministration::view);
    }

    Uni<ReleasedView> release(String name, byte[] body) {
        int count = ProcessingForm.count(body);
        return named(name).flatMap(sandbox -> control.release(sandbox, count)).map(ReleasedView::new);
    }

    private Uni<Sandbox> named(String name) {
        return sandboxes.byName(name).onItem().ifNull().failWith(ProcessingAdministration::missing);
    }

    /** Nothing is shown of a sandbox that is removed while it is looked at. */
    private static ProcessingView view(ProcessingControl.State state) {
        if (state == null) {
            throw missing();
        }
        return ProcessingView.of(state);
    }

    private static ApiFailure missing() {
        return ApiFailure.of(404, "sandbox_not_found", "There is no sandbox of that name.");
    }
}
