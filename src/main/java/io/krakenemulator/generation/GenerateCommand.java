package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.lifecycle.DocumentFile;
import io.krakenemulator.sandbox.SeedFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command {@code generate}: writes a cohort of accounts, without a server and a database. */
public final class GenerateCommand {

    /** The first argument of the command line. */
    public static final String NAME = "generate";

    /** The cohort is written. */
    static final int WRITTEN = 0;

    /** A file cannot be read or written. */
    static final int FAILED = 1;

    /** An option is not accepted. */
    static final int NOT_UNDERSTOOD = 2;

    private static final String SHIPPED = "sandboxes/default.yaml";

    private static final String USAGE = """
            Usage: generate [option value]...

            Writes invented accounts to standard output, a line of JSON for each. The same options give the same accounts.

              --accounts   number of accounts, 1 to 5000000; 1000 by default
              --faults     share of accounts with a known fault, such as 2%; 0% by default
              --seed       an integer from which everything random follows; 1 by default
              --billed-to  the latest day up to which accounts are billed; 2024-05-31 by default
              --out        file for the accounts
              --key        file for the key: a line of JSON for each fault, with line, code and attr
              --seed-file  file that configures sandboxes; the accounts use the reference data of its first

            Faults and reference data: docs/generate.md.
            """;

    private final OutputStream out;
    private final PrintStream errors;

    public GenerateCommand(OutputStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Returns whether a command line asks for the command. */
    public static boolean isAskedFor(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(NAME);
    }

    /** Runs the command. Returns the exit code, and prints the reason if it fails. */
    public int run(List<String> arguments) {
        var options = arguments.subList(1, arguments.size());
        try {
            if (options.equals(List.of("--help")) || options.equals(List.of("-h"))) {
                out.write(USAGE.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } else {
                write(GenerateOptions.parse(options));
            }
            return WRITTEN;
        } catch (GenerateOptions.Refused e) {
            return fail(NOT_UNDERSTOOD, e.getMessage());
        } catch (SeedFailure | Market.Incomplete e) {
            return fail(FAILED, e.getMessage());
        } catch (IOException e) {
            return fail(FAILED, "The accounts cannot be written: " + e.getMessage() + ".");
        }
    }

    private int fail(int code, String reason) {
        errors.println("kraken-migration-emulator: " + reason);
        return code;
    }

    private void write(GenerateOptions options) throws IOException {
        var cohort =
                new Cohort(options.seed(), options.faultShare(), options.billedTo(), referenceData(options.seedFile()));
        try (var accounts = open(options.out(), out);
                var key = open(options.key(), OutputStream.nullOutputStream())) {
            new CohortWriter(cohort, options.accounts()).write(accounts, key);
        }
    }

    private static OutputStream open(Optional<Path> file, OutputStream otherwise) throws IOException {
        return new BufferedOutputStream(file.isPresent() ? Files.newOutputStream(file.get()) : otherwise);
    }

    private static ObjectNode referenceData(Optional<String> seedFile) {
        JsonNode document = seedFile.map(DocumentFile::read).orElseGet(() -> DocumentFile.readResource(SHIPPED));
        if (document.at("/sandboxes/0/reference_data") instanceof ObjectNode referenceData) {
            return referenceData;
        }
        throw new SeedFailure(seedFile.orElse(SHIPPED) + ": the first sandbox has no reference_data");
    }
}
