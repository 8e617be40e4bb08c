package io.krakenemulator.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.krakenemulator.processing.Job;
import io.krakenemulator.testing.DataImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedJobTest {

    private static Job of(String request) {
        return JobReader.readJob(DataImport.json(request));
    }

    @Test
    void jobIsReadFromAPlainRequest() {
        assertEquals(new Job("S", "N", false), of("{'import_supplier_code':'S','external_account_number':'N'}"));
        assertEquals(
                new Job("S", "N", true),
                of("{'dry_run':true,'import_supplier_code':' S','external_account_number':'N\\t','other':[]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "'S'",
                "{}",
                "{'import_supplier_code':'S'}",
                "{'external_account_number':'N'}",
                "{'import_supplier':'S','external_account_number':'N'}",
                "{'import_supplier_code':null,'external_account_number':'N'}",
                "{'import_supplier_code':'S','external_account_number':5}",
                "{'import_supplier_code':'S','external_account_number':' '}",
                "{'import_supplier_code':'S','external_account_number':'\\u0000'}",
                "{'import_supplier_code':'S','external_account_number':'\\ud83d\\ude00'}",
                "{'import_supplier_code':'S','external_account_number':'N','dry_run':'yes'}",
                "{'import_supplier_code':'S','external_account_number':'N','dry_run':null}"
            })
    void unusualRequestHasNoJob(String request) {
        assertNull(of(request));
    }
}
