package io.krakenemulator.generators;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A generated Java client that is ready to call the emulator: its libraries differ in how they are set up and called. */
final class GeneratedClient {

    private final ClassLoader loader;
    private final String library;
    private final String url;
    private final List<Class<?>> interfaces = new ArrayList<>();
    private final Object apiClient;

    GeneratedClient(String library, Path classes, ClassLoader loader, String url) throws Exception {
        this.loader = loader;
        this.library = library;
        this.url = url;
        try (var files =
                Files.list(classes.resolve(Client.PACKAGE.replace('.', '/')).resolve("api"))) {
            for (Path file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith("Api.class")) {
                    interfaces.add(load("api." + name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        this.apiClient = connect();
        configureMapper();
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass(Client.PACKAGE + "." + name);
    }

    private Object connect() throws Exception {
        switch (library) {
            case "microprofile", "rest-assured":
                return null;
            case "google-api-client":
                return Reflection.create(load("ApiClient"), url, null, null, null);
            case "vertx":
                var vertx = Reflection.call(loader.loadClass("io.vertx.core.Vertx"), "vertx");
                var settings = Reflection.create(
                        loader.loadClass("io.vertx.core.json.JsonObject"), new HashMap<>(Map.of("basePath", url)));
                return Reflection.create(load("ApiClient"), vertx, settings);
            case "retrofit2":
                var retrofit = Reflection.create(load("ApiClient"));
                Reflection.call(Reflection.call(retrofit, "getAdapterBuilder"), "baseUrl", url + "/");
                return retrofit;
            case "native":
                var client = Reflection.create(load("ApiClient"));
                Reflection.call(client, "updateBaseUri", url);
                return client;
            default:
                var other = Reflection.create(load("ApiClient"));
                Reflection.call(other, "setBasePath", url);
                return other;
        }
    }

    /**
     * Calls an operation, and returns what the client makes of the answer.
     *
     * @param parameters the parameters of path and query, by their names in Java
     * @param body the body as JSON, or null if the operation has none
     */
    Object call(String operation, Map<String, String> parameters, String body) throws Exception {
        var method = method(operation);
        var api = api(method.getDeclaringClass());
        if (library.equals("rest-assured")) {
            return callFluently(Reflection.invoke(method, api), parameters, body);
        }
        var arguments = new ArrayList<Object>();
        for (Parameter parameter : method.getParameters()) {
            boolean isBody = body != null && !parameters.containsKey(parameter.getName()) && !isOptional(parameter);
            var text = isBody ? body : parameters.get(parameter.getName());
            arguments.add(text == null ? null : read(text, parameter.getParameterizedType()));
        }
        return await(Reflection.invoke(method, api, arguments.toArray()));
    }

    /** Returns whether a parameter is one of the query that the walk leaves out. */
    private static boolean isOptional(Parameter parameter) {
        return parameter.getType() == Boolean.class || parameter.getType() == LocalDate.class;
    }

    private Object callFluently(Object operation, Map<String, String> parameters, String body) throws Exception {
        for (var parameter : parameters.entrySet()) {
            Reflection.call(operation, parameter.getKey() + "Path", parameter.getValue());
        }
        if (body != null) {
            var setter = Arrays.stream(operation.getClass().getMethods())
                    .filter(method -> method.getName().equals("body"))
                    .findFirst()
                    .orElseThrow();
            Reflection.invoke(setter, operation, read(body, setter.getGenericParameterTypes()[0]));
        }
        var execute = Reflection.has(operation, "executeAs") ? "executeAs" : "execute";
        return Reflection.call(operation, execute, Function.identity());
    }

    /** Returns the method of the operation: of several, the shortest of those that take no map of further headers or parameters. */
    private Method method(String operation) throws NoSuchMethodException {
        return interfaces.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().equals(operation))
                .filter(method -> !List.of(method.getParameterTypes()).contains(Map.class))
                .min(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new NoSuchMethodException(operation));
    }

    /**
     * Lets mappers write what the documents want: nothing for null, which several libraries write by default, and dates as texts,
     * which {@code RestTemplate} writes as numbers.
     */
    private void configureMapper() throws Exception {
        if (library.equals("microprofile")) {
            return;
        }
        var mapper = mapper();
        if (Reflection.has(mapper, "setSerializationInclusion")) {
            var inclusions = loader.loadClass("com.fasterxml.jackson.annotation.JsonInclude$Include");
            Reflection.call(mapper, "setSerializationInclusion", Reflection.call(inclusions, "valueOf", "NON_NULL"));
            var features = loader.loadClass("com.fasterxml.jackson.databind.SerializationFeature");
            Reflection.call(mapper, "disable", Reflection.call(features, "valueOf", "WRITE_DATES_AS_TIMESTAMPS"));
        }
    }

    /** Returns a JSON text as a value of the client's own, read by the client's own mapper. */
    Object read(String json, Type type) throws Exception {
        if (type == String.class) {
            return json;
        }
        if (library.equals("microprofile")) {
            var builder = loader.loadClass("jakarta.json.bind.JsonbBuilder");
            return Reflection.call(Reflection.call(builder, "create"), "fromJson", json, type);
        }
        var mapper = mapper();
        if (Reflection.has(mapper, "getTypeFactory")) {
            var factory = Reflection.call(mapper, "getTypeFactory");
            return Reflection.call(mapper, "readValue", json, Reflection.call(factory, "constructType", type));
        }
        return Reflection.call(mapper, "fromJson", json, type);
    }

    private Object mapper() throws Exception {
        if (library.equals("resttemplate")) {
            return restTemplateMapper();
        }
        if (apiClient != null && Reflection.has(apiClient, "getObjectMapper")) {
            return Reflection.call(apiClient, "getObjectMapper");
        }
        var json = Reflection.create(load("JSON"));
        return Reflection.has(json, "getGson")
                ? Reflection.call(json, "getGson")
                : Reflection.call(json, "getContext", Object.class);
    }

    private Object restTemplateMapper() throws Exception {
        var field = apiClient.getClass().getDeclaredField("restTemplate");
        field.setAccessible(true);
        for (Object converter : (List<?>) Reflection.call(field.get(apiClient), "getMessageConverters")) {
            if (Reflection.has(converter, "getObjectMapper")) {
                return Reflection.call(converter, "getObjectMapper");
            }
        }
        throw new NoSuchMethodException("RestTemplate has no converter with a mapper");
    }

    private Object requestSpecification() {
        try {
            var specification = Reflection.create(loader.loadClass("io.restassured.builder.RequestSpecBuilder"));
            Reflection.call(specification, "setBaseUri", url);
            var mappers = loader.loadClass("io.restassured.config.ObjectMapperConfig");
            var ours = Reflection.call(load("GsonObjectMapper"), "gson");
            var mapper = Reflection.call(Reflection.call(mappers, "objectMapperConfig"), "defaultObjectMapper", ours);
            var settings = Reflection.create(loader.loadClass("io.restassured.config.RestAssuredConfig"));
            Reflection.call(specification, "setConfig", Reflection.call(settings, "objectMapperConfig", mapper));
            return specification;
        } catch (Exception e) {
            throw new IllegalStateException("rest-assured cannot be set up", e);
        }
    }

    private Object api(Class<?> type) throws Exception {
        switch (library) {
            case "feign":
                return Reflection.call(apiClient, "buildClient", type);
            case "retrofit2":
                return Reflection.call(apiClient, "createService", type);
            case "vertx":
                return Reflection.create(loader.loadClass(type.getName() + "Impl"), apiClient);
            case "rest-assured":
                return Reflection.create(type, (Supplier<Object>) this::requestSpecification);
            case "microprofile":
                var builder = Reflection.call(
                        loader.loadClass("org.eclipse.microprofile.rest.client.RestClientBuilder"), "newBuilder");
                Reflection.call(builder, "baseUri", URI.create(url));
                return Reflection.call(builder, "build", type);
            default:
                return Reflection.create(type, apiClient);
        }
    }

    private static Object await(Object answer) throws Exception {
        if (answer == null) {
            return null;
        }
        if (Reflection.has(answer, "collectList")) {
            return await(Reflection.call(answer, "collectList"));
        }
        for (String wait : List.of("block", "toCompletionStage")) {
            if (Reflection.has(answer, wait)) {
                return await(Reflection.call(answer, wait));
            }
        }
        if (answer instanceof java.util.concurrent.CompletionStage<?> stage) {
            return stage.toCompletableFuture().get();
        }
        if (Reflection.has(answer, "isExecuted")) {
            return Reflection.call(Reflection.call(answer, "execute"), "body");
        }
        return answer;
    }
}
