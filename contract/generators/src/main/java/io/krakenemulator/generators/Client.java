package io.krakenemulator.generators;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A client, or a server's stub, that openapi-generator makes.
 *
 * @param name the name in reports and of the folder
 * @param generator the generator's name
 * @param library the generator's library, or null if it has none
 * @param options what the generator needs to be told beyond its defaults
 * @param artifacts what it needs to be compiled and to run beyond what its pom.xml states, if it has one
 */
record Client(String name, String generator, String library, Map<String, String> options, List<String> artifacts) {

    /** The package that all generated Java and Kotlin sources are in. */
    static final String PACKAGE = "io.krakenemulator.client";

    private static final List<String> UNIONS =
            List.of("Business", "EnergyTransaction", "MeterPoint", "PaymentPreference", "ProductCharacteristic");
    private static final String OBJECT = "java.lang.Object";
    private static final List<String> JAVA_LIBRARIES = List.of(
            "apache-httpclient",
            "feign",
            "google-api-client",
            "jersey2",
            "jersey3",
            "microprofile",
            "native",
            "okhttp-gson",
            "rest-assured",
            "restclient",
            "resteasy",
            "resttemplate",
            "retrofit2",
            "vertx",
            "webclient");

    /** The libraries that express unions, and the one whose sources call methods of a union's class. */
    private static final List<String> TAKES_UNIONS_AS_THEY_ARE =
            List.of("apache-httpclient", "jersey2", "jersey3", "native", "okhttp-gson");

    private static final List<String> KOTLIN = List.of(
            "org.jetbrains.kotlin:kotlin-stdlib:2.1.21",
            "org.jetbrains.kotlin:kotlin-reflect:2.1.21",
            "com.squareup.moshi:moshi-kotlin:1.15.2",
            "com.squareup.moshi:moshi-adapters:1.15.2",
            "com.squareup.okhttp3:okhttp:4.12.0");

    /** Returns all clients: those of Java first, then the others that are compiled here, then those of other tools. */
    static List<Client> all() {
        return Stream.of(java(), platform(), otherLanguages())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Client> java() {
        return JAVA_LIBRARIES.stream()
                .map(library -> new Client("java-" + library, "java", library, options(library), artifacts(library)))
                .toList();
    }

    /**
     * Returns the options of a library. All of Java are told to leave absent lists out instead of sending empty ones. The others
     * make a library's sources agree with the pom.xml that comes with them, or with its own mapper.
     */
    private static Map<String, String> options(String library) {
        var options = new TreeMap<>(Map.of("containerDefaultToNull", "true", "useJakartaEe", "true"));
        switch (library) {
            case "google-api-client", "jersey2", "resteasy" -> options.remove("useJakartaEe");
            case "okhttp-gson", "rest-assured", "resttemplate", "retrofit2" -> options.put("openApiNullable", "false");
            case "microprofile" -> {
                // Its template has no default for containers.
                options.remove("containerDefaultToNull");
                options.put("dateLibrary", "java8");
                options.put("microprofileRestClientVersion", "3.0");
            }
            case "vertx" -> options.put("supportVertxFuture", "true");
            default -> {}
        }
        return options;
    }

    /** Returns an implementation of MicroProfile's interfaces, which the pom.xml has for tests only, and in part. */
    private static List<String> artifacts(String library) {
        return library.equals("microprofile")
                ? List.of(
                        "org.glassfish.jersey.ext.microprofile:jersey-mp-rest-client:3.0.4",
                        "org.glassfish.jersey.media:jersey-media-json-binding:3.0.4",
                        "org.glassfish.jersey.inject:jersey-hk2:3.0.4",
                        "org.apache.geronimo.config:geronimo-config-impl:1.2.3",
                        "jakarta.annotation:jakarta.annotation-api:2.0.0",
                        "jakarta.ws.rs:jakarta.ws.rs-api:3.0.0")
                : List.of();
    }

    private static List<Client> platform() {
        return List.of(
                new Client("kotlin", "kotlin", null, Map.of(), KOTLIN),
                new Client("spring", "spring", null, Map.of("useSpringBoot3", "true"), List.of()));
    }

    private static List<Client> otherLanguages() {
        return Stream.of("typescript-fetch", "typescript-axios", "python", "go", "csharp", "php", "ruby", "rust")
                .map(name -> new Client(name, name, null, Map.of(), List.of()))
                .toList();
    }

    /**
     * Returns the types of schemas that a library cannot express. None has a class for texts or a dictionary. Most make one class of
     * a union with the fields of all its members. That loses what the members' fields of the same name differ in, and requires what
     * one member does.
     */
    Map<String, String> mappings() {
        var mappings = new TreeMap<String, String>();
        if (generator.equals("java")) {
            mappings.put("FieldErrors", OBJECT);
            if (!TAKES_UNIONS_AS_THEY_ARE.contains(library)) {
                UNIONS.forEach(union -> mappings.put(union, OBJECT));
            }
        }
        return mappings;
    }

    /** Returns the types of formats. The mapper of Jersey's clients refuses a decimal that is written as a text. */
    Map<String, String> types() {
        return name.startsWith("java-jersey") ? Map.of("decimal", "String") : Map.of();
    }

    boolean isKotlin() {
        return generator.equals("kotlin");
    }

    /** Returns whether this program compiles it. */
    boolean isCompiled() {
        return isKotlin() || generator.equals("java") || generator.equals("spring");
    }

    /** Returns whether this program calls the emulator with it. */
    boolean isCalled() {
        return generator.equals("java");
    }
}
