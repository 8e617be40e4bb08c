window.onload = function () {
  window.ui = SwaggerUIBundle({
    urls: [
      { name: "Dialect guide", url: "/openapi/guide.json" },
      { name: "Dialect schema", url: "/openapi/schema.json" },
      { name: "Dialect both", url: "/openapi/both.json" },
      { name: "Control API", url: "/emulator/openapi.json" }
    ],
    "urls.primaryName": "Dialect guide",
    dom_id: "#swagger-ui",
    deepLinking: true,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [SwaggerUIBundle.plugins.DownloadUrl],
    layout: "StandaloneLayout"
  });
};
