package io.krakenemulator.validation;

import static io.krakenemulator.validation.Boxes.json;
import static io.krakenemulator.validation.Boxes.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cleaned payload, which is answered and stored, and the forms of errors. */
class CleanedPayloadTest {

    @Test
    void cleansAndKeepsOrderAndSpelling() {
        var result = read("""
                {'zzz':1,'mpxn':' 12 ','name':'box','note':null,'amount':12.50,'open':'yes','count':'3',
                 'shape':{'side':1,'kind':'SQUARE','stray':true},'lids':[{'size':1,'stray':2}]}
                """);
        assertEquals(json("""
                                {'mpxn':'12','name':'box','note':null,'amount':'12.50','open':true,'count':3,
                                 'shape':{'side':1,'kind':'SQUARE'},'lids':[{'size':1}]}
                                """).toString(), result.cleaned().toString());
    }

    @Test
    void cleansToNormalForms() {
        var result = read("""
                {'name':'\\u00a0box\\u3000','open':1.0,'flag':'null','rate':' ','time':'10:20:30,1234567',
                 'moment':'2019-08-01T10:20:30.123456789Z'}
                """);
        assertEquals(json("""
                        {'name':'box','open':true,'flag':null,'rate':null,'time':'10:20:30.123456',
                         'moment':'2019-08-01T10:20:30.123456Z'}
                        """).toString(), result.cleaned().toString());
        assertEquals(
                Instant.parse("2019-08-01T10:20:30.123456Z"), result.value().moment());
        assertEquals(LocalTime.of(10, 20, 30, 123_456_000), result.value().time());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-01T10:20:30.5+01:00, 2019-08-01T10:20:30.5+01:00, 2019-08-01T09:20:30.500Z",
        "'2019-08-01T10:20:30,9999999Z', 2019-08-01T11:20:30.999999+01:00, 2019-08-01T10:20:30.999999Z",
        "2019-12-01T10:20:30+0000, 2019-12-01T10:20:30Z, 2019-12-01T10:20:30Z",
        "2019-12-01T10:20:30+01, 2019-12-01T09:20:30Z, 2019-12-01T09:20:30Z",
        "2019-12-01T10:20:30-0130, 2019-12-01T11:50:30Z, 2019-12-01T11:50:30Z",
        "2019-12-01T10:20:30+23:59, 2019-11-30T10:21:30Z, 2019-11-30T10:21:30Z",
        "2019-08-01 10:20, 2019-08-01T10:20:00+01:00, 2019-08-01T09:20:00Z",
        "1847-11-30 10:20, 1847-11-30T10:21:15Z, 1847-11-30T10:21:15Z",
        "1847-12-02 10:20, 1847-12-02T10:20:00Z, 1847-12-02T10:20:00Z",
    })
    void echoesMomentsAsRfc3339(String sent, String echo, Instant bound) {
        var result = read("{'name':'box','moment':'" + sent + "'}");
        assertEquals(bound, result.value().moment());
        assertEquals(echo, result.cleaned().path("moment").textValue());
    }

    @Test
    void quotesOnlyWhatUtf8CanEncode() {
        var result = read("{'name':'box','colour':'" + "x".repeat(99) + "\\ud83d\\ude00','channel':'a\\ud83d'}");
        for (var problem : result.problems()) {
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(problem.detail()), problem.detail());
        }
        assertEquals(2, result.found());
    }

    @Test
    void nestedFormFollowsThePayload() {
        var result = read("{'name':'box','lids':[{},{'size':'x'}],'words':'x'}");
        assertEquals(json("""
                        {'lids':{'0':{'size':['This field is required.']},'1':{'size':['A valid integer is required.']}},
                         'words':['Expected a list of items but got type \\'str\\'.']}
                        """.replace("\\'", "\\\"")), ErrorFormat.NESTED.body(ShapeCheck.INVALID, "Bad.", result));
    }
}
