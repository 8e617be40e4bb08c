package io.krakenemulator.web;

import static io.krakenemulator.testing.DataImport.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'external_account_number':'N','import_supplier':'S'} | N | S",
                "{'external_account_number':81,'import_supplier':7} | 81 | 7",
                "{'external_account_number':12345678901234567890123} | 12345678901234567890123 |",
                "{'external_account_number':' N\u00A0','import_supplier':'\tS '} | N | S",
                "{'external_account_number':'  ','account_number':'M'} | M |",
                "{'external_account_number':true,'import_supplier':['S']} | |",
                "{'external_account_number':null} | |",
            })
    void namesAreReadAsTheInterfaceReadsFields(String payload, String number, String supplier) {
        var read = json(payload.replace("\t", "\\t"));
        assertEquals(number, AccountName.number(read).orElse(null));
        assertEquals(supplier, AccountName.supplier(read).orElse(null));
    }
}
