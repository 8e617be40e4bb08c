package io.krakenemulator.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.ValidationResult;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of whole account payloads against all rules together. */
class AccountPayloadTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private ObjectNode account;
    private ObjectNode referenceData;

    @BeforeEach
    void startWithTheGuide() throws IOException {
        account = (ObjectNode) JSON.readTree(new File("src/test/resources/fixtures/account/dual-fuel.json"));
        referenceData = AccountEngine.shippedReferenceData("guide");
    }

    /** The guide's product was withdrawn from sale on 1 June 2019; the guide's contracts start later and have no end. */
    @Test
    void contractsOnTheGuidesWithdrawnProductPass() throws IOException {
        referenceData.withArrayProperty("products").add(YAML.readTree("""
            brand: TENTACLE_ENERGY
            code: SUPER-PROD-V1
            full_name: Super product - v1
            display_name: Super product
            description: The product of the guide.
            available_from_date: "2019-03-26"
            available_to_date: "2019-06-01"
            is_variable: true
            tariffs:
              - fuel: ELECTRICITY
                gsp: _A
                tariff_code: E-1R-SUPER-PROD-V1-A
                payment_method: DD
                tariff_type: STANDARD
                unit_rates: [{value: "1000", valid_from_date: "2019-03-26", rate_type: STANDARD}]
                standing_charges: [{value: "500", valid_from_date: "2019-03-26"}]
              - fuel: GAS
                gsp: _C
                tariff_code: G-1R-SUPER-PROD-V1-B
                payment_method: DD
                unit_rates: [{value: "1000", valid_from_date: "2019-03-26"}]
                standing_charges: [{value: "500", valid_from_date: "2019-03-26"}]
            """));
        set("/contracts/0", "tariff_code", "E-1R-SUPER-PROD-V1-A");
        set("/contracts/1", "tariff_code", "G-1R-SUPER-PROD-V1-B");
        // The guide's product is not for prepayment meters, and the guide's gas meter is one
        var gasMeter = (ObjectNode) account.at("/supply_addresses/0/meter_points/1/meters/0");
        gasMeter.put("is_prepay", false).remove("prepay_details");
        assertEquals(List.of(), problems());
    }

    @Test
    void maskedIdentifiersPassWhereCheckDigitsAreOff() {
        set("/supply_addresses/0/meter_points/0", "mpxn", "1900417306529");
        set("/contracts/0", "mpxn", "1900417306529");
        var refused = List.of("invalid_supply_point_identifier supply_addresses.0.meter_points.0.mpxn");
        assertEquals(refused, problems());
        referenceData.withObjectProperty("instance").put("check_digits", false);
        assertEquals(List.of(), problems());
        set("/supply_addresses/0/meter_points/0", "mpxn", "0000000000000");
        assertEquals(refused, problems());
    }

    @ParameterizedTest
    @CsvSource({
        "'', import_supplier, TENTACLE-ENERGI, see import_suppliers in the reference data. Did you mean \"TENTACLE_ENERGY\"?",
        "'', account_type, DOMESTICS, is not a valid choice. Did you mean \"DOMESTIC\"?",
        "/account_campaigns/0, slug, super-acount, see campaigns in the reference data. Did you mean \"super_account\"?",
        "/supply_addresses/0/meter_points/0, mpid, TENX, see market_participants in the reference data. Did you mean \"TENT\"?",
        "/contracts/0, tariff_code, ELEC-1243-J, see products in the reference data. Did you mean \"ELEC-1234-J\"?",
        "/dunning_path, path_name, standard domestik, Did you mean \"standard_domestic\"?"
    })
    void slipIsToldWithTheValueThatIsNearest(String object, String field, String slip, String told) {
        set(object, field, slip);
        assertEquals(
                1,
                validate().problems().stream()
                        .filter(problem -> problem.detail().endsWith(told))
                        .count(),
                problems().toString());
    }

    @Test
    void onlyTheFirstTenProblemsHaveNearMatches() {
        var campaigns = account.putArray("account_campaigns");
        for (int i = 0; i < 30; i++) {
            campaigns.addObject().put("slug", "super_acount");
        }
        var problems = validate().problems();
        assertEquals(
                30,
                problems.stream()
                        .filter(problem -> problem.code().equals("campaign_not_found"))
                        .count());
        assertEquals(
                10,
                problems.stream()
                        .filter(problem -> problem.detail().contains("Did you mean"))
                        .count());
    }

    /** The fields whose published default is the empty text: clients that are generated from the document send it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_campaigns.0.campaign_name",
                "account_campaigns.0.campaign_note",
                "document_accessibility",
                "customers.0.alternative_phone_numbers.0.phone_number",
                "customers.0.customer_preferences.partner_password",
                "customers.0.deceased",
                "customers.0.family_name",
                "customers.0.given_name",
                "customers.0.landline",
                "customers.0.mobile",
                "customers.0.pronouns",
                "customers.0.psr.0.additional_information",
                "customers.0.psr.0.description",
                "customers.0.psr.0.gas_industry_code",
                "customers.0.psr.1.elec_industry_code",
                "customers.0.salutation",
                "customers.0.title",
                "supply_addresses.0.property_administrators.0.billing_name",
                "supply_addresses.0.property_administrators.0.deceased",
                "supply_addresses.0.property_administrators.0.family_name",
                "supply_addresses.0.property_administrators.0.given_name",
                "supply_addresses.0.property_administrators.0.landline",
                "supply_addresses.0.property_administrators.0.mobile",
                "supply_addresses.0.property_administrators.0.salutation",
                "supply_addresses.0.property_administrators.0.title",
                "billing_address.administrative_area",
                "billing_address.dependent_locality",
                "billing_address.locality",
                "billing_address.name",
                "billing_address.organization",
                "billing_address.postal_code",
                "billing_address.sorting_code",
                "billing_address.street_address",
                "business.users.0.deceased",
                "business.users.0.family_name",
                "business.users.0.given_name",
                "business.users.0.landline",
                "business.users.0.mobile",
                "business.users.0.salutation",
                "business.users.0.title"
            })
    void emptyTextThatIsThePublishedDefaultIsLikeAnAbsentField(String path) throws IOException {
        account.withObjectProperty("billing_address").put("country", "GB");
        account.withObjectProperty("business")
                .put("company_name", "Rees Ltd")
                .putArray("users")
                .addObject()
                .putArray("business_roles");
        customer().withArrayProperty("alternative_phone_numbers").addObject();
        var parent = account.at(
                "/" + path.substring(0, Math.max(0, path.lastIndexOf('.'))).replace('.', '/'));
        var object = (ObjectNode) (path.contains(".") ? parent : account);
        var field = path.substring(path.lastIndexOf('.') + 1);
        object.remove(field);
        var absent = problems();
        object.put(field, "");
        assertEquals(absent, problems());
    }

    /** A staged payload, with its derived values, is validated again when it is processed. */
    @Test
    void derivedValuesPassTheRules() throws IOException {
        account.put("account_type", "BUSINESS");
        customer().remove("family_name");
        account.withObjectProperty("business")
                .put("company_name", "Rees Ltd")
                .putArray("users")
                .addObject()
                .put("email", "sian.prys@example.org")
                .put("given_name", customer().get("given_name").textValue())
                .put("date_of_birth", "1974-02-28")
                .put("mobile", customer().get("mobile").textValue())
                .put("landline", customer().get("landline").textValue())
                .putArray("business_roles");
        account.remove(List.of("warm_home_discount"));
        var first = validate();
        assertEquals(List.of(), problems());
        assertEquals("Business", first.cleaned().at("/customers/0/family_name").textValue());
        account = (ObjectNode) first.cleaned();
        var second = validate();
        assertEquals(List.of(), problems());
        assertEquals(first.cleaned().toString(), second.cleaned().toString());
    }

    private ObjectNode customer() {
        return (ObjectNode) account.at("/customers/0");
    }

    private void set(String object, String field, String value) {
        ((ObjectNode) account.at(object)).put(field, value);
    }

    private List<String> problems() {
        return RuleCases.reportedProblems(validate());
    }

    private ValidationResult<EnergyAccount> validate() {
        var facts = FactsOfDocument.at(Instant.parse("2019-08-06T12:00:00Z"), referenceData);
        return AccountEngine.validate(account, facts, false);
    }
}
