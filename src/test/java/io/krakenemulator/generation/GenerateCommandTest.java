package io.krakenemulator.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String options) {
        var arguments = List.of(("generate " + options).strip().split(" "));
        return new GenerateCommand(out, new PrintStream(errors, true, StandardCharsets.UTF_8)).run(arguments);
    }

    @Test
    void accountsGoToStandardOutputLineByLine() throws IOException {
        assertEquals(0, run("--accounts 1001"));
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1001, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var account = JSON.readTree(lines.get(i));
            assertEquals(
                    "GEN-%07d".formatted(i + 1),
                    account.path("external_account_number").asText());
        }
        assertEquals("", errors.toString());
    }

    @Test
    void keyNamesTheLineOfEachFault() throws IOException {
        var file = folder.resolve("accounts.ndjson");
        var key = folder.resolve("key.ndjson");
        assertEquals(0, run("--accounts 600 --faults 10% --seed 3 --out " + file + " --key " + key));
        assertEquals(0, out.size());
        var accounts = Files.readAllLines(file);
        var faults = Files.readAllLines(key);
        assertEquals(600, accounts.size());
        assertTrue(faults.size() > 30 && faults.size() < 90, faults.size() + " faults");
        for (var line : faults) {
            var fault = JSON.readTree(line);
            assertEquals(
                    List.of("line", "external_account_number", "fault", "code", "attr"),
                    fault.properties().stream().map(entry -> entry.getKey()).toList());
            var account = JSON.readTree(accounts.get(fault.path("line").asInt() - 1));
            assertEquals(account.path("external_account_number"), fault.path("external_account_number"));
        }
    }

    @Test
    void accountsUseTheReferenceDataOfSeedFile() throws IOException {
        var seed = Files.writeString(folder.resolve("seed.yaml"), """
                sandboxes:
                  - name: ours
                    reference_data:
                      import_suppliers: [{code: OURS_PAUSED, status: PAUSED}, {code: OURS}]
                      market_participants:
                        - {mpid: OURE, fuel: ELECTRICITY, roles: [SUPPLIER]}
                        - {mpid: OUR, fuel: GAS}
                      standard_settlement_configurations:
                        - {ssc: "0393", tprs: ["00001"]}
                        - {ssc: "0151", tprs: ["00043", "00210"]}
                      products:
                        - code: OURS-1
                          available_from_date: "2022-05-01"
                          tariffs: [{fuel: GAS, gsp: _M, tariff_code: OURS-G-M}]
                """);
        assertEquals(0, run("--accounts 50 --seed-file " + seed), errors::toString);
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            var account = JSON.readTree(line);
            assertEquals("OURS", account.path("import_supplier").asText());
            assertEquals(
                    "OUR", account.at("/supply_addresses/0/meter_points/0/mpid").asText());
            assertEquals("OURS-G-M", account.at("/contracts/0/tariff_code").asText());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                --acounts 5        | Option "--acounts" is not known. Run with generate --help for a list.
                --accounts         | Option --accounts needs a value.
                --accounts 0       | Option --accounts must be an integer from 1 to 5000000.
                --accounts many    | Option --accounts must be an integer from 1 to 5000000.
                --faults 2         | Option --faults must be a percentage from 0% to 100%, such as 2.5%.
                --faults 101%      | Option --faults must be a percentage from 0% to 100%, such as 2.5%.
                --billed-to 2024   | Option --billed-to must be a date such as 2026-03-31.
                """)
    void optionIsRefusedWithItsMend(String options, String reason) {
        assertEquals(2, run(options));
        assertEquals("kraken-migration-emulator: " + reason + "\n", errors.toString());
        assertEquals(0, out.size());
    }

    @Test
    void missingSeedFileIsNamed() {
        assertEquals(1, run("--seed-file none.yaml"));
        assertTrue(errors.toString().startsWith("kraken-migration-emulator: none.yaml: "), errors::toString);
    }

    @Test
    void seedFileWithoutNamesIsRefused() throws IOException {
        var seed = Files.writeString(
                folder.resolve("seed.yaml"), "sandboxes: [{name: ours, reference_data: {brands: []}}]");
        assertEquals(1, run("--seed-file " + seed));
        assertEquals(
                "kraken-migration-emulator: import_suppliers has no item whose status is ONGOING\n", errors.toString());
    }

    @Test
    void productWithoutItsFirstDayIsRefused() throws IOException {
        var template = Files.readString(Path.of("docs/samples/your-company.yaml"));
        var seed = Files.writeString(
                folder.resolve("seed.yaml"), template.replace("available_from_date: \"2020-01-01\"", "term: 12"));
        assertEquals(1, run("--seed-file " + seed));
        assertEquals(
                "kraken-migration-emulator: products has an item without the date available_from_date\n",
                errors.toString());
    }

    @Test
    void helpNamesEachOption() {
        assertEquals(0, run("--help"));
        for (var option : List.of("accounts", "faults", "seed", "billed-to", "out", "key", "seed-file")) {
            assertTrue(out.toString().contains("  --" + option + " "), option);
        }
    }
}
