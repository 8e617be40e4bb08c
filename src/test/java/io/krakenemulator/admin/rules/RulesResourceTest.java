package io.krakenemulator.admin.rules;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The rule book over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RulesResourceTest {

    private static ValidatableResponse get(String query) {
        return given().filter(new ContractFilter())
                .header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .get("/emulator/v1/rules" + query)
                .then();
    }

    @Test
    void listHasChecksOfEveryKind() {
        get("").statusCode(200)
                .body("size()", greaterThan(300))
                .body("kind.unique()", contains("SHAPE", "CONSTRAINT", "RULE", "CALL", "ANSWER"))
                .body("source", hasItems("PUBLISHED", "INFERRED", "OURS"))
                .body("find { it.name == 'AgreementsComeInOneForm' }.strict_only", equalTo(true));
    }

    @Test
    void ruleIsStatedWithAnExample() {
        get("?code=campaign_name_or_slug_not_provided")
                .statusCode(200)
                .body("name", contains("CampaignHasOneIdentifier"))
                .body("[0].kind", equalTo("RULE"))
                .body("[0].says", containsString("`slug` or `campaign_name`"))
                .body("[0].source", equalTo("PUBLISHED"))
                .body("[0].published_name", equalTo("Validate campaign name or slug provided"))
                .body("[0].checks", contains("AccountCampaign"))
                .body("[0].codes", contains("campaign_name_and_slug_provided", "campaign_name_or_slug_not_provided"))
                .body("[0].strict_only", equalTo(false))
                .body("[0].examples[1].payload", equalTo("EnergyAccount"))
                .body("[0].examples[1].fixture", equalTo("account/dual-fuel.json"))
                .body("[0].examples[1].remove", contains("account_campaigns.0.slug"))
                .body("[0].examples[1].errors.code", contains("campaign_name_or_slug_not_provided"))
                .body("[0].examples[1].errors.attr", contains("account_campaigns.0.slug"));
    }

    @Test
    void codeOfTheReaderOfAConstraintAndOfACallIsFound() {
        get("?code=max_whole_digits").statusCode(200).body("kind", contains("SHAPE"));
        get("?code=invalid_postcode")
                .statusCode(200)
                .body("name", contains("Postcode", "PostalCodeIsWellFormed"))
                .body("[0].checks", hasItem("EnergyAccount.billing_postcode"));
        get("?code=import_supplier_migration_not_ongoing").statusCode(200).body("kind", contains("CALL"));
    }

    @Test
    void codeOfAnAnswerIsFound() {
        get("?code=throttled").statusCode(200).body("kind", contains("ANSWER"));
        get("?code=400").statusCode(200).body("name", contains("dry_run_passed"));
        get("?code=KT-CT-1139").statusCode(200).body("name", contains("wrong_api_key"));
        get("?code=invalid").statusCode(200).body("name", contains("invalid", "invalid_request"));
    }

    @Test
    void codeThatNoRuleReportsHasNoRules() {
        get("?code=unheard_of").statusCode(200).body("", empty());
    }

    @Test
    void typeSelectsItsChecks() {
        get("?type=AccountCampaign")
                .statusCode(200)
                .body("name", hasItem("CampaignIsKnown"))
                .body("checks.flatten()", everyItem(containsString("AccountCampaign")));
        get("?type=AccountCampaign&code=campaign_not_found").statusCode(200).body("name", contains("CampaignIsKnown"));
    }

    @Test
    void unknownTypeIsRefused() {
        get("?type=Campaign")
                .statusCode(400)
                .body("code", equalTo("query_failed_validation"))
                .body("errors.attr", contains("type"))
                .body("errors.code", contains("invalid_choice"));
    }

    @Test
    void unknownParameterIsRefused() {
        get("?codes=required")
                .statusCode(400)
                .body("errors.code", contains("unknown_parameter"))
                .body("errors[0].detail", allOf(containsString("code"), containsString("type")));
    }

    @Test
    void callerWithoutTheAdminKeySeesNothing() {
        given().get("/emulator/v1/rules").then().statusCode(401);
    }
}
