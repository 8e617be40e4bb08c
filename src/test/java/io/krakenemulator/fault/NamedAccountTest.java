package io.krakenemulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedAccountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'import_supplier':'S','external_account_number':'N'} | S | N",
                "{'import_supplier_code':'S','account_number':'N'} | S | N",
                "{'account_number':'M','external_account_number':'N'} | | N",
                "{'other':[{'import_supplier':'X'}],'import_supplier':'S'} | S |",
                "{'payload':{'import_supplier':'S','external_account_number':'N'}} | S | N",
                "{'import_supplier':7,'external_account_number':12345678901234567890123} | 7 | 12345678901234567890123",
                "{'import_supplier':' S ','external_account_number':'N\u00A0'} | S | N",
                "{'import_supplier':' ','external_account_number':true} | |",
                "{'import_supplier':null,'external_account_number':1.5} | | 1.5",
                "{'import_supplier':'S' | |",
                "[{'import_supplier':'S'}] | |",
                "nonsense | |",
            })
    void namesAreReadFromEachFormOfBody(String body, String supplier, String number) {
        var read = NamedAccount.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertEquals(new NamedAccount(supplier, number), read);
    }
}
