package io.krakenemulator.generators;

import io.krakenemulator.generators.Outcome.Step;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Generates clients from the contract documents, compiles those of the Java platform, and plays the examples with those that
 * can call.
 */
final class Check {

    private final Settings settings;
    private final Classpath classpath;
    private final Sandboxes sandboxes;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Check(Settings settings) throws IOException {
        this.settings = settings;
        this.classpath = new Classpath(settings.repositories());
        this.sandboxes = new Sandboxes(settings.emulator(), settings.adminKey());
    }

    public static void main(String... arguments) throws Exception {
        var settings = Settings.of(arguments);
        var outcomes = new Check(settings).run();
        System.exit(
                KnownFailures.read(settings.contract().resolve("generators/known-failures.txt"))
                                .accept(outcomes)
                        ? 0
                        : 1);
    }

    /** Generates on a thread of its own, one client ahead of what is compiled and played. */
    private List<Outcome> run() throws Exception {
        ExecutorService generator = Executors.newSingleThreadExecutor();
        try {
            for (String document : settings.documents()) {
                var calls = Walk.read(settings.contract(), document);
                Walk.write(calls, settings.output().resolve(document).resolve("calls.json"));
                var started = new ArrayList<Future<Outcome>>();
                for (Client client : Client.all()) {
                    if (settings.includes(client)) {
                        started.add(generator.submit(() -> generate(document, client)));
                    }
                }
                for (Future<Outcome> generated : started) {
                    check(generated.get(), calls);
                }
            }
        } finally {
            generator.shutdown();
        }
        return outcomes;
    }

    private void check(Outcome generated, List<Walk.Call> calls) throws Exception {
        if (!add(generated) || !generated.client().isCompiled()) {
            return;
        }
        var client = generated.client();
        var folder = folder(generated.document(), client);
        var jars = classpath.find(folder.resolve("pom.xml"), client.artifacts());
        var compiled = client.isKotlin()
                ? new KotlinCompiler(classpath)
                        .compile(folder.resolve("src/main/kotlin"), jars, folder.resolve("classes"))
                : Compilation.compile(folder.resolve("src/main/java"), jars, folder.resolve("classes"));
        if (add(new Outcome(generated.document(), client, Step.COMPILE, compiled)) && client.isCalled()) {
            add(new Outcome(generated.document(), client, Step.WALK, walk(generated.document(), client, jars, calls)));
        }
    }

    private boolean add(Outcome outcome) {
        outcomes.add(outcome);
        System.out.println(outcome.summary());
        return !outcome.isFailure();
    }

    private Path folder(String document, Client client) {
        return settings.output().resolve(document).resolve(client.name());
    }

    private Outcome generate(String document, Client client) throws IOException {
        var folder = folder(document, client);
        var problems = new ArrayList<String>();
        try {
            Folders.remove(folder);
            Generation.generate(client, settings.contract().resolve(document + ".yaml"), folder);
        } catch (RuntimeException e) {
            problems.add(e.toString());
        }
        return new Outcome(document, client, Step.GENERATE, problems);
    }

    private List<String> walk(String document, Client client, List<Path> jars, List<Walk.Call> calls) throws Exception {
        var classes = folder(document, client).resolve("classes");
        var problems = new ArrayList<String>();
        // Stays open, because threads of some libraries load classes until this program ends.
        var loader = new URLClassLoader(urls(classes, jars), ClassLoader.getPlatformClassLoader());
        try (var proxy = new KeyProxy(settings.emulator())) {
            Thread.currentThread().setContextClassLoader(loader);
            var clients = new HashMap<String, GeneratedClient>();
            for (Walk.Call call : calls) {
                if (!clients.containsKey(call.sandbox())) {
                    var url = proxy.address(sandboxes.copy(call.sandbox(), document));
                    clients.put(call.sandbox(), new GeneratedClient(client.library(), classes, loader, url));
                }
                play(call, clients.get(call.sandbox()), proxy, problems);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(Check.class.getClassLoader());
        }
        return problems;
    }

    private static URL[] urls(Path classes, List<Path> jars) throws IOException {
        var urls = new ArrayList<URL>();
        urls.add(classes.toUri().toURL());
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** Plays a call. Errors count too, because a client whose classes do not fit together throws those. */
    private static void play(Walk.Call call, GeneratedClient client, KeyProxy proxy, List<String> problems) {
        proxy.forget();
        String problem = null;
        try {
            client.call(call.operation(), call.parameters(), call.body());
        } catch (Exception | LinkageError e) {
            problem = e.toString();
        }
        if (problem == null && proxy.lastStatus() == call.status()) {
            return;
        }
        var answer = proxy.lastStatus() == call.status() ? "" : " " + proxy.lastBody();
        var failed = call.operation() + " " + call.name() + ": " + proxy.lastStatus() + answer + " " + problem;
        problems.add(failed.replaceAll("\\s+", " "));
    }
}
