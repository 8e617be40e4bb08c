package io.krakenemulator.generators;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run is given.
 *
 * @param contract the folder of the documents
 * @param output the folder that all is generated into
 * @param repositories the file with the repositories that Maven uses
 * @param emulator the address of a running emulator
 * @param adminKey the key of its control API
 * @param documents the names of the documents
 * @param clients the names of the clients
 */
record Settings(
        Path contract,
        Path output,
        Path repositories,
        String emulator,
        String adminKey,
        List<String> documents,
        List<String> clients) {

    /** Returns the settings from arguments of the form {@code name=value}. Lists have commas. */
    static Settings of(String... arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            int end = argument.indexOf('=');
            given.put(argument.substring(0, end), argument.substring(end + 1));
        }
        return new Settings(
                Path.of(given.get("contract")),
                Path.of(given.get("output")),
                Path.of(given.get("repositories")),
                given.get("emulator"),
                given.get("adminKey"),
                List.of(given.get("documents").split(",")),
                List.of(given.getOrDefault("clients", "").split(",")));
    }

    /** Returns whether a client is among those that were asked for; without any, all are. */
    boolean includes(Client client) {
        return clients.equals(List.of("")) || clients.contains(client.name());
    }
}
