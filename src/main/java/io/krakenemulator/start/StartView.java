package io.krakenemulator.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.sandbox.FirstKey;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * The content of the start page.
 *
 * @param address the address of the server, without a slash at the end
 * @param managementPort the port of health and metrics
 * @param sandboxes the shipped sandboxes whose keys are in use. Everyone knows these keys; others never come here
 */
@TemplateData
public record StartView(String version, String address, int managementPort, List<FirstKey> sandboxes) {

    private static final List<String> DIALECTS = List.of("guide", "schema", "both");

    /** The import supplier of each shipped sandbox for the call that the page shows. */
    private static final Map<String, String> SUPPLIERS =
            Map.of("default", "EXAMPLE_SUPPLIER", "guide", "TENTACLE_ENERGY", "schema", "EDF");

    /** Returns a call that a user can paste into a shell. */
    public String call(FirstKey sandbox) {
        return "curl -H 'Authorization: Token " + sandbox.key() + "' " + address
                + "/v1/data-import/all-account-import-processes/"
                + SUPPLIERS.getOrDefault(sandbox.sandbox(), "SUPPLIER") + "/";
    }

    /** Returns the same as links for clients. */
    ObjectNode toJson() {
        var view = JsonNodeFactory.instance.objectNode();
        view.put("name", "kraken-migration-emulator").put("version", version);
        var links = view.putObject("links");
        links.put("swagger_ui", address + "/docs/").put("openapi", address + "/openapi.json");
        DIALECTS.forEach(dialect -> links.put("openapi_" + dialect, address + "/openapi/" + dialect + ".json"));
        links.put("control_openapi", address + "/emulator/openapi.json").put("info", address + "/emulator/v1/info");
        view.putObject("management")
                .put("port", managementPort)
                .put("ready", "/q/health/ready")
                .put("live", "/q/health/live")
                .put("metrics", "/q/metrics");
        var list = view.putArray("sandboxes");
        sandboxes.forEach(
                sandbox -> list.addObject().put("name", sandbox.sandbox()).put("api_key", sandbox.key()));
        return view;
    }
}
