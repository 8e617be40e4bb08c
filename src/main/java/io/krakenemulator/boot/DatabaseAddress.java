package io.krakenemulator.boot;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the database is, read from the address of the reactive data source.
 *
 * @param servers host and port of each server, as {@code host:port}; never empty
 * @param database name of the database
 * @param username the user named in the address, if any
 * @param password the password in the address, if any
 * @param parameters the parameters after the question mark, decoded, without those for server, database and user
 */
record DatabaseAddress(
        List<String> servers,
        String database,
        Optional<String> username,
        Optional<String> password,
        Map<String, String> parameters) {

    private static final Pattern FORM = Pattern.compile(
            "(?:vertx-reactive:)?postgres(?:ql)?://(?:(?<who>[^@/?]*)@)?(?<host>\\[[^]]*]|[^:/?\\[\\]]*)(?::(?<port>\\d+))?"
                    + "(?:/(?<database>[^?]*))?(?:\\?(?<parameters>.*))?");

    /** Names that the two drivers spell differently. */
    private static final Map<String, String> JDBC_NAMES = Map.of(
            "application_name",
            "ApplicationName",
            "fallback_application_name",
            "ApplicationName",
            "search_path",
            "currentSchema");

    // The reactive driver's defaults for parts that an address leaves out.
    private static final String ANY_HOST = "localhost";
    private static final String ANY_PORT = "5432";
    private static final String ANY_DATABASE = "db";

    DatabaseAddress {
        servers = List.copyOf(servers);
    }

    /**
     * Reads one address, or several of the same database separated by commas.
     *
     * @throws IllegalArgumentException when it is not the address of a PostgreSQL; the message leaves secrets out
     */
    static DatabaseAddress parse(String addresses) {
        DatabaseAddress first = null;
        List<String> servers = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            DatabaseAddress next = parseOne(address.strip());
            first = first == null ? next : first;
            servers.addAll(next.servers);
        }
        return new DatabaseAddress(servers, first.database, first.username, first.password, first.parameters);
    }

    private static DatabaseAddress parseOne(String address) {
        Matcher parts = FORM.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not of the form postgresql://host:port/database");
        }
        Map<String, String> parameters = parameters(parts.group("parameters"));
        String[] who =
                parts.group("who") == null ? new String[0] : parts.group("who").split(":", 2);
        String host =
                takeParameter(parameters, "hostaddr", takeParameter(parameters, "host", decode(parts.group("host"))));
        String port = takeParameter(parameters, "port", parts.group("port"));
        String database = takeParameter(parameters, "dbname", decode(parts.group("database")));
        String username = takeParameter(parameters, "user", who.length > 0 ? decode(who[0]) : null);
        String password = takeParameter(parameters, "password", who.length > 1 ? decode(who[1]) : null);
        return new DatabaseAddress(
                List.of(or(host, ANY_HOST) + ":" + or(port, ANY_PORT)),
                or(database, ANY_DATABASE),
                Optional.ofNullable(username),
                Optional.ofNullable(password),
                parameters);
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : or(text, "").split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String takeParameter(Map<String, String> parameters, String name, String otherwise) {
        String value = parameters.remove(name);
        return value == null ? otherwise : value;
    }

    private static String or(String value, String otherwise) {
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private static String decode(String text) {
        // A plus sign stands for itself here, unlike in a form.
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the same address for JDBC, without user and password. */
    String jdbcUrl() {
        String url = "jdbc:postgresql://" + String.join(",", servers) + "/" + encode(database);
        String query = parameters.entrySet().stream()
                .map(parameter -> JDBC_NAMES.getOrDefault(parameter.getKey(), parameter.getKey()) + "="
                        + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? url : url + "?" + query;
    }

    /** Returns servers and database for messages, without user, password and parameters. */
    String place() {
        return String.join(",", servers) + "/" + database;
    }
}
