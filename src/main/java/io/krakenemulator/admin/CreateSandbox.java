package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.Shape;
import io.krakenemulator.lifecycle.SandboxForm;
import io.krakenemulator.lifecycle.SandboxLifecycle;
import io.krakenemulator.sandbox.KeyOrigin;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Creates sandboxes as operators ask for them. */
@ApplicationScoped
class CreateSandbox {

    private static final String COPY_OF = "copy_of";
    private static final String KEYS = "api_keys";

    private static final Shape REQUEST = SandboxForm.FIELDS.maybe(COPY_OF, Shape.text());

    private static final int KEY_BYTES = 20;

    private final Sandboxes sandboxes;
    private final SandboxLifecycle lifecycle;
    private final Catalogue catalogue;
    private final SecureRandom random = new SecureRandom();

    CreateSandbox(Sandboxes sandboxes, SandboxLifecycle lifecycle, Catalogue catalogue) {
        this.sandboxes = sandboxes;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
    }

    /**
     * Creates a sandbox with all that belongs to it, or nothing.
     *
     * @return its name; fails with 400 when the request is not well formed, with 409 when its name or a key is taken
     */
    @WithTransaction
    Uni<String> create(byte[] body) {
        var request = ControlError.read(body, REQUEST, "sandbox_failed_validation", "Could not validate the sandbox.");
        var keys = request.has(KEYS) ? new SandboxForm(request).apiKeys() : List.of(newKey());
        if (!request.has(COPY_OF)) {
            return create(new SandboxForm(request), keys).map(Sandbox::name);
        }
        return sandboxes.byName(request.path(COPY_OF).textValue()).flatMap(model -> {
            if (model == null) {
                throw refused(400, Attr.ROOT.field(COPY_OF), "does_not_exist", "is not the name of a sandbox");
            }
            return copied(model, request)
                    .flatMap(form -> create(form, keys))
                    .call(created -> sandboxes.copySettings(model, created))
                    .map(Sandbox::name);
        });
    }

    /** The request, with all that it leaves out from another sandbox. */
    private Uni<SandboxForm> copied(Sandbox model, ObjectNode request) {
        return catalogue.wholeDocument(model).map(document -> {
            var form = request.objectNode();
            form.put("seed", model.seed());
            form.put("dialect", model.dialect().name().toLowerCase(Locale.ROOT));
            form.put("strictness", model.strictness().name().toLowerCase(Locale.ROOT));
            form.set("clock", clock(model, form.objectNode()));
            form.set("reference_data", document);
            form.setAll(request);
            form.remove(COPY_OF);
            return new SandboxForm(form);
        });
    }

    /** A clock that runs on from the model's moment shows the same as the model's from then on. */
    private static ObjectNode clock(Sandbox model, ObjectNode clock) {
        clock.put("mode", model.clock().mode().name().toLowerCase(Locale.ROOT));
        return clock.put("at", model.now().toString());
    }

    private Uni<Sandbox> create(SandboxForm form, List<String> keys) {
        return lifecycle.create(form).flatMap(created -> {
            if (created == null) {
                throw refused(409, Attr.ROOT.field("name"), "sandbox_name_taken", "is the name of another sandbox");
            }
            Uni<Sandbox> done = Uni.createFrom().item(created);
            for (int i = 0; i < keys.size(); i++) {
                var key = keys.get(i);
                var at = Attr.ROOT.field(KEYS).index(i);
                done = done.call(() -> addKey(created, key, at));
            }
            return done;
        });
    }

    private Uni<Boolean> addKey(Sandbox created, String key, Attr at) {
        return sandboxes.addKey(created, key, KeyOrigin.MADE).invoke(added -> {
            if (!added) {
                throw refused(409, at, "api_key_taken", "selects another sandbox");
            }
        });
    }

    private static RuntimeException refused(int status, Attr at, String code, String detail) {
        return ControlError.of(
                status,
                status == 409 ? code : "sandbox_failed_validation",
                status == 409 ? "The sandbox would take what another one has." : "Could not validate the sandbox.",
                List.of(new Problem(at, code, detail)));
    }

    private String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "sk_sandbox_" + HexFormat.of().formatHex(bytes);
    }
}
