package io.krakenemulator.testsupport;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Creates a sandbox before each test, gives it to the test's parameters, and deletes it afterwards. */
final class KrakenSandboxExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace STORE =
            ExtensionContext.Namespace.create(KrakenSandboxExtension.class);

    /** The one emulator of a test run. JUnit closes it when all tests are done. */
    @SuppressWarnings("deprecation") // JUnit before 5.13 closes no AutoCloseable.
    private static final class SharedEmulator implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private final KrakenEmulatorContainer container = new KrakenEmulatorContainer();
        private final KrakenEmulator emulator;

        SharedEmulator() {
            container.start();
            emulator = container.getEmulator();
        }

        @Override
        public void close() {
            container.stop();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var options = options(context);
        var shared = context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(SharedEmulator.class, type -> new SharedEmulator(), SharedEmulator.class);
        var prefix = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        context.getStore(STORE).put(Sandbox.class, shared.emulator.createSandbox(prefix, options));
    }

    private static SandboxOptions options(ExtensionContext context) {
        var annotation = AnnotationSupport.findAnnotation(context.getTestMethod(), KrakenSandbox.class)
                .or(() -> findOnClass(context.getRequiredTestClass()))
                .orElseThrow(() -> new IllegalStateException("annotate the class or the method with @KrakenSandbox"));
        return new SandboxOptions(annotation.copyOf(), annotation.dialect(), annotation.clock());
    }

    /** Returns the annotation of a class, or of the class around a nested one. */
    private static Optional<KrakenSandbox> findOnClass(Class<?> type) {
        return type == null
                ? Optional.empty()
                : AnnotationSupport.findAnnotation(type, KrakenSandbox.class)
                        .or(() -> findOnClass(type.getEnclosingClass()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        find(context).ifPresent(Sandbox::close);
    }

    private static Optional<Sandbox> find(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(STORE).get(Sandbox.class, Sandbox.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Sandbox.class
                || type == URI.class
                || type == String.class && parameter.isAnnotated(ApiKey.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var sandbox = find(context)
                .orElseThrow(() -> new ParameterResolutionException(
                        "a sandbox belongs to one test: constructors and @BeforeAll methods cannot have it"));
        var type = parameter.getParameter().getType();
        if (type == Sandbox.class) {
            return sandbox;
        }
        return type == URI.class ? sandbox.baseUrl() : sandbox.apiKey();
    }
}
