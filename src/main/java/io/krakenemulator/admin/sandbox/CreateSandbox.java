package io.krakenemulator.admin.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.AdminKey;
import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.lifecycle.ClockSetting;
import io.krakenemulator.lifecycle.SandboxDefinition;
import io.krakenemulator.lifecycle.SandboxLifecycle;
import io.krakenemulator.sandbox.ApiKeys;
import io.krakenemulator.sandbox.KeyOrigin;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Creates sandboxes on request of the control API. */
@ApplicationScoped
class CreateSandbox {

    private static final int KEY_BYTES = 20;

    private final ControlBodies bodies;
    private final Sandboxes sandboxes;
    private final ApiKeys apiKeys;
    private final SandboxLifecycle lifecycle;
    private final Catalogue catalogue;
    private final AdminKey controlKeys;
    private final SecureRandom random = new SecureRandom();

    CreateSandbox(
            ControlBodies bodies,
            Sandboxes sandboxes,
            ApiKeys apiKeys,
            SandboxLifecycle lifecycle,
            Catalogue catalogue,
            AdminKey controlKeys) {
        this.bodies = bodies;
        this.sandboxes = sandboxes;
        this.apiKeys = apiKeys;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.controlKeys = controlKeys;
    }

    /**
     * Creates a sandbox with its keys and its data, or nothing.
     *
     * @return its name; fails with 400 if the request is not valid, with 409 if its name or a key is taken
     */
    @WithTransaction
    Uni<String> create(byte[] body) {
        var read = bodies.read(body, SandboxRequest.class, BodyRejected.SANDBOX);
        var request = read.value();
        var given = SandboxDefinition.referenceDataOf(read.sent());
        var created = request.copyOf() == null ? create(request, define(request, given)) : createCopy(request, given);
        return created.map(Sandbox::name);
    }

    private static SandboxDefinition define(SandboxRequest request, ObjectNode referenceData) {
        return new SandboxDefinition(
                request.name(),
                request.seed(),
                request.clock(),
                request.dialect(),
                request.strictness(),
                referenceData);
    }

    private Uni<Sandbox> createCopy(SandboxRequest request, ObjectNode given) {
        return sandboxes
                .findByName(request.copyOf())
                .onItem()
                .ifNull()
                .failWith(() ->
                        BodyRejected.SANDBOX.of("copy_of", ShapeCheck.DOES_NOT_EXIST, "is not the name of a sandbox"))
                .flatMap(model -> define(request, given, model)
                        .flatMap(definition -> create(request, definition))
                        .call(created -> sandboxes.copySettings(model, created)));
    }

    /** Returns the requested sandbox, with what the request leaves out from a model. */
    private Uni<SandboxDefinition> define(SandboxRequest request, ObjectNode given, Sandbox model) {
        return catalogue
                .wholeDocument(model)
                .map(document -> new SandboxDefinition(
                        request.name(),
                        Objects.requireNonNullElse(request.seed(), model.seed()),
                        Objects.requireNonNullElseGet(request.clock(), () -> clockOf(model)),
                        Objects.requireNonNullElse(request.dialect(), model.dialect()),
                        Objects.requireNonNullElse(request.strictness(), model.strictness()),
                        Objects.requireNonNullElse(given, document)));
    }

    /** Returns a clock that always shows the same as the model's. */
    private static ClockSetting clockOf(Sandbox model) {
        return new ClockSetting(model.clock().mode(), model.now());
    }

    private Uni<Sandbox> create(SandboxRequest request, SandboxDefinition definition) {
        return lifecycle
                .create(definition)
                .onItem()
                .ifNull()
                .failWith(() -> ControlError.conflict(
                        Attr.ROOT.field("name"), CallCheck.SANDBOX_NAME_TAKEN, "is the name of another sandbox"))
                .call(created -> addKeys(created, request.apiKeys()));
    }

    /** One after the other: the statements share a session. */
    private Uni<Void> addKeys(Sandbox created, List<String> given) {
        var keys = given.isEmpty() ? List.of(createKey()) : given;
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var at = Attr.ROOT.field("api_keys").index(i);
            all = all.chain(() -> addKey(created, key, at));
        }
        return all;
    }

    private Uni<Void> addKey(Sandbox created, String key, Attr at) {
        if (controlKeys.contains(key)) {
            return Uni.createFrom()
                    .failure(ControlError.conflict(at, CallCheck.API_KEY_TAKEN, "is the key of the control API"));
        }
        return apiKeys.addKey(created, key, KeyOrigin.MADE)
                .invoke(added -> {
                    if (!added) {
                        throw ControlError.conflict(at, CallCheck.API_KEY_TAKEN, "selects another sandbox");
                    }
                })
                .replaceWithVoid();
    }

    private String createKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "sk_sandbox_" + HexFormat.of().formatHex(bytes);
    }
}
