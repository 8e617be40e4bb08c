window.onload = function () {
  window.ui = SwaggerUIBundle({
    urls: [
      { name: "Emulated interface", url: "/openapi.json" },
      { name: "Control API", url: "/emulator/openapi.json" }
    ],
    "urls.primaryName": "Emulated interface",
    dom_id: "#swagger-ui",
    deepLinking: true,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [SwaggerUIBundle.plugins.DownloadUrl],
    layout: "StandaloneLayout"
  });
};
