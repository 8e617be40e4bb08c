package io.krakenemulator.boot.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One run of the emulator, with its embedded database and a first request, that lists the loaded classes.
 *
 * @param java the program that runs the package
 * @param jar the package's jar
 * @param temporary a folder for the output and the list
 */
record TrainingRun(Path java, Path jar, Path temporary) {

    private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(5);
    private static final Pattern ADDRESS = Pattern.compile("Data-import API +(http://\\S+)");
    private static final String KEY = "sk_sandbox_default";

    /** The settings of the run: ports of the system's choice, which only this machine reaches. */
    private static final Map<String, String> VARIABLES = Map.of(
            "QUARKUS_HTTP_HOST", "127.0.0.1",
            "QUARKUS_HTTP_PORT", "0",
            "QUARKUS_MANAGEMENT_PORT", "0");

    /** Returns the lines of the JVM's class list. */
    List<String> listClasses() throws IOException {
        Path list = temporary.resolve("loaded");
        Path errors = temporary.resolve("errors");
        var builder = new ProcessBuilder(java.toString(), "-XX:DumpLoadedClassList=" + list, "-jar", jar.toString())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("EMULATOR_"));
        builder.environment().putAll(VARIABLES);
        Process process = builder.start();
        var patience = new Timer("training-patience", true);
        patience.schedule(destructionOf(process), PATIENCE_MILLIS);
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            validateAccount(awaitAddress(output, errors));
        } finally {
            patience.cancel();
            process.destroy();
            ClassArchive.waitFor(process);
        }
        return Files.readAllLines(list);
    }

    private static TimerTask destructionOf(Process process) {
        return new TimerTask() {
            @Override
            public void run() {
                process.destroyForcibly();
            }
        };
    }

    private static URI awaitAddress(BufferedReader output, Path errors) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group(1));
            }
        }
        throw new IOException("the emulator does not start: " + ClassArchive.lastLine(errors));
    }

    /** Sends one account, so that the archive holds the classes of requests, too. */
    private static void validateAccount(URI address) throws IOException {
        var call = (HttpURLConnection)
                address.resolve("/v1/data-import/validate-account/").toURL().openConnection();
        call.setRequestMethod("POST");
        call.setRequestProperty("Authorization", "Token " + KEY);
        call.setRequestProperty("Content-Type", "application/json");
        call.setDoOutput(true);
        call.getOutputStream().write(sampleAccount());
        if (call.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the emulator refuses a sample account with status " + call.getResponseCode());
        }
        call.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static byte[] sampleAccount() throws IOException {
        var json = new ObjectMapper();
        try (var examples = TrainingRun.class.getResourceAsStream("/openapi/examples.json")) {
            return json.writeValueAsBytes(json.readTree(examples).at("/shared/domesticDualFuel"));
        }
    }
}
