package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.admin.certificate.LoaderClient.Answer;
import java.util.List;

/** A loader without defects, which brings in one account after the other. Others differ in a method or two. */
class Loader {

    static final String VALIDATE = "validate-account/";
    static final String STAGE = "account-import-process/create-or-update/";
    static final String PROCESS = "account-import-process/process/";
    static final String NOTES = "notes/create/";
    static final String TRANSACTIONS = "transactions/create/";

    private static final int MOST_TRIES = 30;
    private static final long SHORT_PAUSE_MILLIS = 50;
    private static final long THROTTLED_PAUSE_MILLIS = 1_100;

    final LoaderClient client;

    Loader(LoaderClient client) {
        this.client = client;
    }

    /** Brings in all accounts. */
    void run(List<JsonNode> cohort) {
        cohort.forEach(this::load);
    }

    /** Brings in one account. Returns whether it is complete. */
    boolean load(JsonNode line) {
        return validate(line) && stage(line) && process(line) && addNotes(line) && addTransactions(line);
    }

    boolean validate(JsonNode line) {
        return send(VALIDATE, line.path("account")).isSuccess();
    }

    boolean stage(JsonNode line) {
        return send(STAGE, line.path("account")).isSuccess();
    }

    /** Processes an account, and asks for its status after each answer that leaves it open. */
    boolean process(JsonNode line) {
        for (int i = 0; i < mostTries(); i++) {
            var answer = client.post(PROCESS, line.path("process"));
            if (answer.isSuccess()) {
                return true;
            } else if (!answer.isPassing()) {
                return false;
            }
            pause(answer);
            if (answer.status() != 429 && isImported(line)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an account is imported, once nothing is at work on it any more. */
    final boolean isImported(JsonNode line) {
        var process = line.path("process");
        var address = "account-transfer-status/%s/%s/"
                .formatted(
                        process.path("import_supplier_code").asText(),
                        process.path("external_account_number").asText());
        for (int i = 0; i < MOST_TRIES; i++) {
            var answer = client.get(address);
            var status = answer.isSuccess() ? answer.json().path("status").asText() : "";
            if (status.equals("COMPLETED") || status.equals("UNKNOWN")) {
                return status.equals("COMPLETED");
            }
            pause(answer);
        }
        return false;
    }

    boolean addNotes(JsonNode line) {
        return send(NOTES, line.path("notes")).isSuccess();
    }

    boolean addTransactions(JsonNode line) {
        return send(TRANSACTIONS, line.path("transactions")).isSuccess();
    }

    /** Sends a body until its answer is final. */
    Answer send(String path, JsonNode body) {
        var answer = client.post(path, body);
        for (int i = 1; i < mostTries() && mayRetry(answer); i++) {
            pause(answer);
            answer = client.post(path, body);
        }
        return answer;
    }

    int mostTries() {
        return MOST_TRIES;
    }

    boolean mayRetry(Answer answer) {
        return answer.isPassing();
    }

    void pause(Answer answer) {
        try {
            Thread.sleep(answer.status() == 429 ? THROTTLED_PAUSE_MILLIS : SHORT_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
