package io.krakenemulator.fault;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.exactly;
import static io.krakenemulator.testing.DataImport.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The loaders that crash points are tried on. Each migrates an account with a note, a transaction and a registration. */
final class CrashLoader {

    private static final int MOST_ATTEMPTS = 20;

    private static final String SUPPLIER = "'import_supplier':'TENTACLE_ENERGY','external_account_number':'";

    private final String key;

    CrashLoader(String key) {
        this.key = key;
    }

    /** Returns the status that the client learns; 0 if the connection broke before the end of the answer. */
    private static int status(RawCall call) {
        if (call.status() == 0) {
            return 0;
        }
        var length = call.header("Content-Length");
        boolean isComplete = length == null
                ? call.received().endsWith("0\r\n\r\n")
                : call.body().length() == Integer.parseInt(length);
        return isComplete ? call.status() : 0;
    }

    private static int repeat(Supplier<RawCall> call) {
        return repeat(attempt -> call.get());
    }

    private static int repeat(IntFunction<RawCall> call) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            int status = status(call.apply(attempt));
            if (status != 0) {
                return status;
            }
        }
        throw new AssertionError("The call is cut without end");
    }

    private RawCall stage(String number) {
        return stage(account(number));
    }

    private RawCall stage(ObjectNode account) {
        return RawCall.post(key, "account-import-process/create-or-update/", account.toString());
    }

    private RawCall process(String number) {
        return RawCall.post(
                key,
                "account-import-process/process/",
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations',"
                                + "'external_account_number':'" + number + "'}")
                        .toString());
    }

    private boolean isImported(String number) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var call = RawCall.get(key, "account-transfer-status/TENTACLE_ENERGY/" + number + "/");
            if (status(call) == 200) {
                return call.body().contains("COMPLETED");
            }
        }
        throw new AssertionError("The status is cut without end");
    }

    private RawCall note(String number, int second) {
        return RawCall.post(
                key,
                "notes/create/",
                json("{" + SUPPLIER + number + "','notes':[{'body':'Prefers letters.','created_at':'2019-08-01T10:00:"
                                + (10 + second) + "Z'}]}")
                        .toString());
    }

    private RawCall register(String number) {
        return RawCall.send("POST", key, "send-registration-flows/TENTACLE_ENERGY/" + number + "/", "", "");
    }

    /** Repeats what was cut, after a look at the status, and with the same bodies. */
    void migrateWithCare(String number) {
        repeat(() -> stage(number));
        int processed = 0;
        for (int attempt = 0; processed == 0 && attempt < MOST_ATTEMPTS; attempt++) {
            processed = status(process(number));
            if (processed == 0 && isImported(number)) {
                processed = 201;
            }
        }
        repeat(() -> note(number, 0));
        repeat(() -> register(number));
    }

    /** Repeats what was cut. Each attempt to add the note gives it the present moment. */
    void migrateNaively(String number) {
        repeat(() -> stage(number));
        repeat(() -> process(number));
        repeat(attempt -> note(number, attempt));
    }

    /** Gives an account another number when the answer to its processing is lost. */
    void migrateUnderNewNumbers(int index) {
        int processed = 0;
        for (int attempt = 0; processed == 0 && attempt < MOST_ATTEMPTS; attempt++) {
            var number = "M-" + index + "-" + attempt;
            repeat(() -> stage(withPointsOf(index, account(number))));
            processed = status(process(number));
        }
    }

    /** Returns an account with meter points of its own. Their check digits are wrong. */
    private static ObjectNode withPointsOf(int index, ObjectNode account) {
        return exactly(account.toString()
                .replace("1900417306525", "19004173" + (10000 + index))
                .replace("7416205803", "74162" + (10000 + index)));
    }

    /** Never repeats a call. */
    void migrateWithoutRetry(String number) {
        stage(number);
        process(number);
        note(number, 0);
    }

    private RawCall validate(String number) {
        return RawCall.post(key, "validate-account/", account(number).toString());
    }

    /** Gives an account up at the first lost answer. */
    void migrateUntilCut(String number) {
        if (status(validate(number)) != 0 && status(stage(number)) != 0) {
            process(number);
        }
    }

    /** Repeats a validation that was cut, and asks for no more. */
    void validateWithCare(String number) {
        repeat(() -> validate(number));
    }

    /** Stages an account and gives it up at a lost answer. */
    void stageOnce(String number) {
        stage(number);
    }

    /** Adds a note to an account that the loader has never staged. */
    void addNote(String number) {
        note(number, 0);
    }

    /** Imports an account, and gives up its status at a lost answer. */
    void migrateAndReadStatusOnce(String number) {
        repeat(() -> stage(number));
        repeat(() -> process(number));
        RawCall.get(key, "account-transfer-status/TENTACLE_ENERGY/" + number + "/");
    }
}
