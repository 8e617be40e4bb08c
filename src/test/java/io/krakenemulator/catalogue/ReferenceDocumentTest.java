package io.krakenemulator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.OperatorDocuments;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.AgentContract;
import io.krakenemulator.validation.reference.DetailNamespace;
import io.krakenemulator.validation.reference.MarketRole;
import io.krakenemulator.validation.reference.MeterPointStatus;
import io.krakenemulator.validation.reference.MeterPointStep;
import io.krakenemulator.validation.reference.SettlementConfiguration;
import io.krakenemulator.validation.reference.SupplierStatus;
import jakarta.validation.Validation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceDocumentTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    private static final OperatorDocuments DOCUMENTS =
            new OperatorDocuments(Validation.buildDefaultValidatorFactory().getValidator());

    private static List<Problem> problems(JsonNode document) {
        return DOCUMENTS.read(document, ReferenceDataDocument.class).problems();
    }

    private static final String PRODUCT = """
        brands: [{code: B}]
        products:
          - brand: B
            code: P
            full_name: P
            display_name: P
            description: ""
            available_from_date: "2020-01-01"
            tariffs:
              - fuel: GAS
                gsp: _A
                tariff_code: T
                unit_rates: [{value: "1", valid_from_date: "2020-01-01"}]
                standing_charges: [{value: "1", valid_from_date: "2020-01-01"}]
        """;

    @Test
    void itemsAreFoundByTheirNames() {
        var document = document("""
            operations_teams: [{name: North}]
            campaigns: [{slug: hello, name: Hello there}]
            dunning_paths: [{code: by-code}, {name: by-name}]
            psr_codes: [{elec_code: "01", gas_code: "71", description: Breathing aid}]
            """);

        assertTrue(document.knows(Reference.OPERATIONS_TEAMS, "North"));
        assertFalse(document.knows(Reference.OPERATIONS_TEAMS, "south"));
        assertTrue(document.knows(Reference.CAMPAIGNS, "hello"));
        assertTrue(document.knows(Reference.CAMPAIGN_NAMES, "Hello there"));
        assertTrue(document.knows(Reference.DUNNING_PATHS, "by-code"));
        assertTrue(document.knows(Reference.DUNNING_PATHS, "by-name"));
        assertTrue(document.knows(Reference.PSR_ELECTRICITY_CODES, "01"));
        assertFalse(document.knows(Reference.PSR_GAS_CODES, "01"));
        assertFalse(document.knows(Reference.BRANDS, "North"));
    }

    @Test
    void itemIsFoundByEachElementOfItsListOfNames() {
        var document = document("""
            standard_settlement_configurations:
              - {ssc: "0151", tprs: ["00043", "00210"]}
              - {ssc: "0154", tprs: ["00043"]}
            """);

        assertEquals(
                List.of("0151", "0154"),
                document.items(Reference.TIME_PATTERN_REGIMES, SettlementConfiguration.class, "00043").stream()
                        .map(SettlementConfiguration::ssc)
                        .toList());
        assertTrue(document.knows(Reference.TIME_PATTERN_REGIMES, "00210"));
        assertFalse(document.knows(Reference.TIME_PATTERN_REGIMES, "0151"));
    }

    @Test
    void itemsThatShareANameAreAllFound() {
        var document = document("""
            agent_contracts:
              - {contract_reference: C, agent_mpid: AAAA}
              - {contract_reference: C, agent_mpid: BBBB}
            """);

        assertEquals(
                2,
                document.items(Reference.AGENT_CONTRACTS, AgentContract.class, "C")
                        .size());
        assertEquals(List.of(), document.items(Reference.AGENT_CONTRACTS, AgentContract.class, "D"));
        assertEquals(
                2,
                document.items(Reference.AGENT_CONTRACTS, AgentContract.class).size());
    }

    @Test
    void defaultsFillWhatIsLeftOut() {
        var document = document("""
            instance: {check_digits: false, payment_schedule_day: {max: 31}}
            import_suppliers:
              - {code: ONE}
              - {code: TWO, name: Second, status: PAUSED, settings: {participants: {gas: XYZ}}}
            """);

        assertFalse(document.instance().checkDigits());
        assertFalse(document.verifiesCheckDigits());
        assertTrue(document("{}").verifiesCheckDigits());
        assertTrue(document.instance().consentsEnabled());
        assertEquals(1, document.instance().paymentScheduleDay().first());
        assertEquals(31, document.instance().paymentScheduleDay().last());
        var one = document.importSupplier("ONE").orElseThrow();
        assertEquals("ONE", one.name());
        assertTrue(one.isOngoing());
        assertTrue(one.settings().sendRegistrationFlows());
        assertFalse(one.settings().autoAllocateOperationsTeam());
        var two = document.importSupplier("TWO").orElseThrow();
        assertEquals(SupplierStatus.PAUSED, two.status());
        assertEquals("TENT", two.settings().participants().electricity());
        assertEquals("XYZ", two.settings().participants().gas());
    }

    @Test
    void storedListOverItsLimitHasNoItems() throws JsonProcessingException {
        var codes = IntStream.rangeClosed(0, ReferenceDataDocument.MAX_DETAILS)
                .mapToObj(i -> "{code: C" + i + "}")
                .collect(Collectors.joining(", ", "customer_detail_namespaces: [", "]\nbrands: [{code: B}]"));
        var document = new ReferenceDocument((ObjectNode) YAML.readTree(codes));

        assertFalse(document.knows(Reference.CUSTOMER_DETAIL_NAMESPACES, "C0"));
        assertEquals(List.of(), document.items(Reference.CUSTOMER_DETAIL_NAMESPACES, DetailNamespace.class));
        assertTrue(document.knows(Reference.BRANDS, "B"));
    }

    @Test
    void statusesOfScriptsAreReadWithHyphens() {
        var script = document("""
            instance:
              meter_point_script:
                - {at_import: UNABLE-TO-REGISTER, status_sequence: [{status: ON-SUPPLY}, {status: DE_ENERGISED}]}
            """).instance().findScript(Fuel.GAS, "1234567890");

        assertEquals(MeterPointStatus.UNABLE_TO_REGISTER, script.atImport());
        assertEquals(
                List.of(MeterPointStatus.ON_SUPPLY, MeterPointStatus.DE_ENERGISED),
                script.statusSequence().stream().map(MeterPointStep::status).toList());
    }

    @Test
    void settingsWithoutEffectAreFound() throws JsonProcessingException {
        assertEquals(
                List.of(
                        "instance.incomplete_payment_instructions_enabled",
                        "instance.document_store",
                        "import_suppliers.1.settings.document_root"),
                SettingsWithoutEffect.find(tree("""
                    instance:
                      incomplete_payment_instructions_enabled: true
                      document_store: {kind: s3, bucket: papers}
                    import_suppliers:
                      - {code: ONE, settings: {document_root: ""}}
                      - {code: TWO, settings: {document_root: migrated/files}}
                    """)));
        assertEquals(List.of(), SettingsWithoutEffect.find(tree("""
            instance: {document_store: {kind: list, paths: []}, check_digits: false}
            import_suppliers: [{code: ONE}]
            """)));
    }

    @Test
    void defaultSalesChannelIsOneOfTheListed() throws JsonProcessingException {
        var suppliers = "import_suppliers: [{code: ONE, settings: {default_sales_channel: DIRECT}}]\n";
        assertEquals(
                List.of("import_suppliers.0.settings.default_sales_channel"),
                problems(tree(suppliers)).stream()
                        .map(problem -> problem.at().toString())
                        .toList());
        assertEquals(List.of(), problems(tree(suppliers + "sales_channels: [{code: DIRECT}]")));
    }

    @Test
    void participantIsFoundOnItsFuelOnly() {
        var document = document("market_participants: [{mpid: TEN, fuel: GAS, roles: [SUPPLIER]}]");

        assertEquals(
                List.of(MarketRole.SUPPLIER),
                document.marketParticipant("TEN", Fuel.GAS).orElseThrow().roles());
        assertTrue(document.marketParticipant("TEN", Fuel.ELECTRICITY).isEmpty());
    }

    @Test
    void productsComeBackWhereTheyStood() throws JsonProcessingException {
        var whole = tree("operations_teams: []\n" + PRODUCT + "campaigns: []");

        var products = ReferenceDocument.products(whole);
        var stored = ReferenceDocument.withEmptyProducts(whole);

        assertEquals(1, products.size());
        assertEquals(0, stored.path("products").size());
        assertEquals(
                whole.toString(),
                new ReferenceDocument(stored).withProducts(products).toString());
    }

    @Test
    void unusableRuleIsRefusedWithItsReason() throws JsonProcessingException {
        var problems = problems(tree("customer_detail_namespaces: [{code: X, rule: '(a)\\1'}]"));

        assertEquals(
                "must be a regular expression as RE2 has it: invalid escape sequence at `\\1`",
                problems.get(0).detail());
    }

    @Test
    void validDocumentHasNoProblems() throws JsonProcessingException {
        assertEquals(List.of(), problems(tree(PRODUCT)));
        assertEquals(List.of(), problems(tree("{}")));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("suppliers: []", "suppliers unknown_key"),
                Arguments.of("import_suppliers: {}", "import_suppliers not_a_list"),
                Arguments.of("import_suppliers: [X]", "import_suppliers.0 invalid"),
                Arguments.of("import_suppliers: [null]", "import_suppliers.0 null"),
                Arguments.of("import_suppliers: [{name: X}]", "import_suppliers.0.code required"),
                Arguments.of("import_suppliers: [{code: ' '}]", "import_suppliers.0.code blank"),
                Arguments.of(
                        "import_suppliers: [{code: X, status: ongoing}]", "import_suppliers.0.status invalid_choice"),
                Arguments.of(
                        "import_suppliers: [{code: X, settings: {sendflows: true}}]",
                        "import_suppliers.0.settings.sendflows unknown_key"),
                Arguments.of(
                        "import_suppliers: [{code: X, settings: {skip_property_creation: 'yes'}}]",
                        "import_suppliers.0.settings.skip_property_creation invalid"),
                Arguments.of("import_suppliers: [{code: X}, {code: X}]", "import_suppliers.1.code duplicate"),
                Arguments.of(
                        "standard_settlement_configurations: [{ssc: 393}]",
                        "standard_settlement_configurations.0.ssc invalid"),
                Arguments.of("dunning_paths: [{}]", "dunning_paths.0 required"),
                Arguments.of("psr_codes: [{description: X}]", "psr_codes.0 required"),
                Arguments.of(
                        "market_participants: [{mpid: A, fuel: GAS}, {mpid: A, fuel: ELECTRICITY}, {mpid: A, fuel:"
                                + " GAS}]",
                        "market_participants.2.mpid duplicate"),
                Arguments.of("instance: {max_active_deposits: -1}", "instance.max_active_deposits invalid"),
                Arguments.of(
                        "instance: {payment_schedule_day: {min: 5, max: 2}}", "instance.payment_schedule_day invalid"),
                Arguments.of("instance: {document_store: {kind: list}}", "instance.document_store.paths required"),
                Arguments.of(
                        "instance: {meter_point_script: [{status: LOST, after: soon}]}",
                        "instance.meter_point_script.0.after invalid"),
                Arguments.of(
                        "instance: {meter_point_script: [{status: ON_SUPLY}]}",
                        "instance.meter_point_script.0.status invalid_choice"),
                Arguments.of(
                        "instance: {meter_point_script: [{at_import: NOWHERE}]}",
                        "instance.meter_point_script.0.at_import invalid_choice"),
                Arguments.of(
                        "instance: {meter_point_script: [{fuel: COAL}]}",
                        "instance.meter_point_script.0.fuel invalid_choice"),
                Arguments.of(
                        "instance: {meter_point_script: [{walk: [{after: PT1H}]}]}",
                        "instance.meter_point_script.0.walk.0.status required"),
                Arguments.of(
                        "instance: {meter_point_script: [{walk: []}]}", "instance.meter_point_script.0.walk empty"),
                Arguments.of(
                        "instance: {meter_point_script: [{status_sequence: [{after: PT1H}]}]}",
                        "instance.meter_point_script.0.status_sequence.0.status required"),
                Arguments.of(
                        "instance: {meter_point_script: [{status_sequence: []}]}",
                        "instance.meter_point_script.0.status_sequence empty"),
                Arguments.of(
                        "instance: {meter_point_script: [{status: LOST}, {fuel: GAS}]}",
                        "instance.meter_point_script.1 invalid"),
                Arguments.of(
                        "customer_detail_namespaces: [{code: X, rule: '['}]",
                        "customer_detail_namespaces.0.rule invalid"),
                Arguments.of(
                        "business_detail_namespaces: [{code: X}, {code: Y, rule: '(?=a)b'}]",
                        "business_detail_namespaces.1.rule invalid"),
                Arguments.of(
                        "business_detail_namespaces: [{code: X, rule: '(a{500}){500}'}]",
                        "business_detail_namespaces.0.rule invalid"),
                Arguments.of(
                        "business_detail_namespaces: [" + "{code: X},".repeat(201) + "]",
                        "business_detail_namespaces max_length"),
                Arguments.of(PRODUCT.replace("brand: B", "brand: C"), "products.0.brand does_not_exist"),
                Arguments.of(PRODUCT.replace("fuel: GAS", "fuel: COAL"), "products.0.tariffs.0.fuel invalid_choice"),
                Arguments.of(
                        PRODUCT.replace("2020-01-01\"\n", "2020-02-30\"\n"), "products.0.available_from_date invalid"),
                Arguments.of("just text", " invalid"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void problemIsReportedAtItsPlace(String yaml, String expected) throws JsonProcessingException {
        var problems = problems(YAML.readTree(yaml)).stream()
                .map(problem -> problem.at() + " " + problem.code())
                .toList();

        assertEquals(List.of(expected), problems);
    }

    private static ReferenceDocument document(String yaml) {
        try {
            var tree = tree(yaml);
            assertEquals(List.of(), problems(tree));
            return new ReferenceDocument(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode tree(String yaml) throws JsonProcessingException {
        return (ObjectNode) YAML.readTree(yaml);
    }
}
