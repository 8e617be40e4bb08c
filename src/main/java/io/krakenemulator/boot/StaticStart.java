package io.krakenemulator.boot;

import io.quarkus.runtime.Application;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;

/** The part of the framework's start that needs no database: it can run while the embedded PostgreSQL starts. */
final class StaticStart {

    private StaticStart() {}

    /**
     * Keeps the framework from rebuilding the OpenAPI documents at each start. The build has written them, and the package
     * {@code openapi} serves them. The framework finds none of its own in a class loader without resources.
     */
    static void skipDocuments() {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }

    /** Initialises the application. Does nothing if there is none yet, because an IDE leaves the build to the framework. */
    static void run() {
        try {
            Class.forName(
                    Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            // The framework builds the application and starts it.
        } catch (ExceptionInInitializerError e) {
            throw new StartFailure("The application cannot start: " + Reason.oneLine(e.getCause()), e);
        }
    }
}
