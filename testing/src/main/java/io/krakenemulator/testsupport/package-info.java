/**
 * The Kraken migration emulator in JUnit tests: {@link io.krakenemulator.testsupport.KrakenEmulatorContainer} runs it, and
 * {@link io.krakenemulator.testsupport.KrakenSandbox} gives each test a sandbox of its own.
 */
package io.krakenemulator.testsupport;
