package io.krakenemulator.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.web.Probes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asserts that the documents agree with resources, records and rules. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(Probes.class)
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode document(String path) throws JsonProcessingException {
        return JSON.readTree(given().get(path).then().statusCode(200).extract().asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    required_name  | {"description":"A name.","maxLength":9,"minLength":1,"pattern":"\\\\S","type":"string"}
                    nickname       | {"description":"A nickname.","minLength":1,"pattern":"\\\\S","type":"string"}
                    mailbox        | {"format":"email","description":"A mailbox.","maxLength":254,"type":"string","nullable":true}
                    day            | {"format":"date","description":"A day.","type":"string"}
                    day_or_null    | {"format":"date","description":"A day or none.","type":"string","nullable":true}
                    moment         | {"format":"date-time","description":"A moment.","type":"string"}
                    time_of_day    | {"format":"time","description":"A time of day.","type":"string"}
                    amount         | `{"format":"decimal","description":"Pounds. ``0.00`` when left out.","pattern":"^-?(?:\\\\d{1,8}(?:\\\\.\\\\d{0,2})?|\\\\.\\\\d{1,2})$","type":"string"}`
                    free_amount    | {"format":"decimal","description":"Pounds of any length.","type":"string","nullable":true}
                    anything       | {"description":"Anything."}
                    object         | {"description":"An object.","type":"object","additionalProperties":true,"nullable":true}
                    digit          | {"format":"int32","description":"A digit.","maximum":9,"minimum":1,"type":"integer","nullable":true}
                    is_on          | {"description":"A switch.","default":false,"type":"boolean"}
                    kind_or_null   | {"description":"A kind or none.","enum":["PLAIN","DE-ENERGISED",""],"type":"string","nullable":true,"x-enum-varnames":["PLAIN","DE_ENERGISED","NONE"]}
                    part           | {"description":"A part.","allOf":[{"$ref":"#/components/schemas/SamplePart"}]}
                    part_or_null   | {"description":"A part or none.","type":"object","allOf":[{"$ref":"#/components/schemas/SamplePart"}],"nullable":true}
                    days           | {"description":"Days.","type":"array","items":{"format":"date","type":"string"}}
                    names          | {"description":"Names.","type":"array","items":{"maxLength":5,"minLength":1,"pattern":"\\\\S","type":"string"}}
                    campaign       | {"description":"A campaign. One of the values that the sandbox's reference data has under `campaigns` as `slug`.","type":"string"}
                    mpxn           | {"description":"Another spelling of `identifier`.","minLength":1,"pattern":"\\\\S","type":"string","x-validators":[{"name":"Validate that the number is odd","description":"The number must be odd.","possible_errors":["number_not_odd"]}]}
                    supply_address1 | {"description":"The line before.","type":"string","deprecated":true,"x-use-instead":"parts"}
                    """)
    void documentStatesComponentsAsTheReaderTakesThem(String name, String schema) throws JsonProcessingException {
        assertEquals(
                JSON.readTree(schema), document("/openapi.json").at("/components/schemas/Sample/properties/" + name));
    }

    @Test
    void documentStatesRulesWithTheirCodes() throws JsonProcessingException {
        JsonNode schemas = document("/openapi.json").at("/components/schemas");
        assertEquals(
                "[{\"name\":\"Validate the whole\",\"description\":\"A sample must be whole.\","
                        + "\"possible_errors\":[\"whole_missing\",\"whole_broken\"]}]",
                schemas.at("/Sample/x-validators").toString());
        assertEquals(
                "[{\"name\":\"Validate the parts\",\"description\":\"The parts of a sample must differ. Only in"
                        + " sandboxes whose strictness is `strict`.\","
                        + "\"possible_errors\":[\"parts_alike\"]}]",
                schemas.at("/Sample/properties/parts/x-validators").toString());
        assertEquals(
                "[{\"name\":\"Validate that the number is odd\",\"description\":\"The number must be odd.\","
                        + "\"possible_errors\":[\"number_not_odd\"]}]",
                schemas.at("/Sample/properties/identifier/x-validators").toString());
        for (String member : new String[] {"SampleCircle", "SampleSquare"}) {
            assertEquals(
                    "[{\"name\":\"SampleRules$OfEveryShape\",\"description\":\"The type must fit the shape.\","
                            + "\"possible_errors\":[\"type_unfit\"]}]",
                    schemas.at("/" + member + "/properties/type/x-validators").toString());
        }
    }

    @Test
    void recordsHaveTheirComponentsAndNothingElse() throws JsonProcessingException {
        JsonNode schemas = document("/openapi.json").at("/components/schemas");
        assertThat(schemas.at("/Sample/properties").toString(), not(containsString("\"complete\"")));
        assertThat(schemas.at("/Sample/properties").has("label"), equalTo(false));
        assertThat(schemas.at("/SampleShape").has("properties"), equalTo(false));
        assertEquals("[\"required_name\"]", schemas.at("/Sample/required").toString());
        assertEquals(2, schemas.at("/SampleShape/oneOf").size());
        assertThat(schemas.at("/SampleShape").has("discriminator"), equalTo(false));
        assertEquals(
                "[\"CIRCLE\"]", schemas.at("/SampleCircle/properties/type/enum").toString());
    }

    @Test
    void everyOperationStatesTheCommonAnswers() {
        given().get("/openapi.json")
                .then()
                .body(
                        "paths.'/sample/echo/'.post.responses.keySet()",
                        containsInAnyOrder("200", "400", "401", "403", "406", "413", "415", "500", "503"))
                .body(
                        "paths.'/sample/echo/'.post.security.collect { it.keySet()[0] }",
                        containsInAnyOrder("DataImportViewerAPIKeyAuthentication", "DRFKrakenTokenAuthentication"))
                .body("components.securitySchemes.values().name", everyItem(equalTo("Authorization")))
                .body(
                        "components.responses.Status413.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/ErrorResponse"));
    }
}
