package io.krakenemulator.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a sandbox of its own, and deletes it after the test. Tests may run in parallel. The annotation of a
 * method takes the place of its class's.
 *
 * <p>The parameters of the test and of its {@code @BeforeEach} and {@code @AfterEach} methods may be:
 *
 * <ul>
 *   <li>{@link java.net.URI}: the base URL for the loader
 *   <li>{@link ApiKey @ApiKey} {@code String}: the key for the loader
 *   <li>{@link Sandbox}: both, and the control of the sandbox
 * </ul>
 *
 * <p>The first of these tests starts a {@link KrakenEmulatorContainer} for all of them, unless {@code KRAKEN_EMULATOR_URL}
 * names an emulator.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(KrakenSandboxExtension.class)
public @interface KrakenSandbox {

    /** Returns the name of the sandbox from which reference data, seed and settings come. */
    String copyOf() default "default";

    /** Returns the form of answers. */
    Dialect dialect() default Dialect.INHERITED;

    /**
     * Returns {@code live}, or the moment at which the clock stands still, such as {@code 2019-08-06T12:00:00Z}. Empty for
     * the clock of the copied sandbox.
     */
    String clock() default "";
}
