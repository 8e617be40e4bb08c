package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.certificate.LoaderClient.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Loaders with one known defect each, and the scenario that shows it. */
enum DefectiveLoaders {
    GIVES_UP_ON_500(Scenario.STAGE_FAILS, client -> new Loader(client) {
        @Override
        boolean mayRetry(Answer answer) {
            return answer.isPassing() && answer.status() != 500;
        }
    }),
    GIVES_UP_ON_503(Scenario.UNAVAILABLE, client -> new Loader(client) {
        @Override
        boolean mayRetry(Answer answer) {
            return answer.isPassing() && answer.status() != 503;
        }
    }),
    GIVES_UP_ON_429(Scenario.THROTTLED_EVERYWHERE, client -> new Loader(client) {
        @Override
        boolean mayRetry(Answer answer) {
            return answer.isPassing() && answer.status() != 429;
        }
    }),
    GIVES_UP_ON_A_LOST_ANSWER(Scenario.STAGE_LOST_BEFORE, client -> new Loader(client) {
        @Override
        boolean mayRetry(Answer answer) {
            return answer.isPassing() && !answer.isLost();
        }
    }),
    TRIES_THREE_TIMES_ONLY(Scenario.ERROR_BURST, client -> new Loader(client) {
        @Override
        int mostTries() {
            return 3;
        }
    }),
    TAKES_429_FOR_SUCCESS(Scenario.THROTTLED_BURST, client -> new Loader(client) {
        @Override
        boolean mayRetry(Answer answer) {
            return answer.isPassing() && answer.status() != 429;
        }

        @Override
        boolean process(JsonNode line) {
            var answer = send(PROCESS, line.path("process"));
            return answer.isSuccess() || answer.status() == 429;
        }
    }),
    TAKES_A_LOST_ANSWER_FOR_SUCCESS(Scenario.PROCESS_LOST_BEFORE, client -> new Loader(client) {
        @Override
        boolean process(JsonNode line) {
            var answer = client.post(PROCESS, line.path("process"));
            return answer.isSuccess() || answer.isLost();
        }
    }),
    TAKES_A_PAGE_OF_A_PROXY_FOR_SUCCESS(Scenario.BAD_GATEWAY, client -> new Loader(client) {
        @Override
        boolean mayRetry(Answer answer) {
            return answer.isPassing() && answer.status() != 502;
        }

        @Override
        boolean stage(JsonNode line) {
            return send(STAGE, line.path("account")).status() < 600;
        }

        @Override
        boolean validate(JsonNode line) {
            return send(VALIDATE, line.path("account")).status() < 600;
        }
    }),
    TAKES_ALREADY_IMPORTED_FOR_FAILURE(Scenario.PROCESS_LOST_AFTER, client -> new Loader(client) {
        @Override
        boolean process(JsonNode line) {
            return send(PROCESS, line.path("process")).isSuccess();
        }
    }),
    LEAVES_A_CUT_OFF_ANSWER(Scenario.PROCESS_CUT_OFF, client -> new Loader(client) {
        @Override
        boolean process(JsonNode line) {
            return client.post(PROCESS, line.path("process")).isSuccess();
        }
    }),
    LEAVES_WORK_THAT_FAILED_MIDWAY(Scenario.PROCESS_FAILS_MIDWAY, client -> new Loader(client) {
        @Override
        boolean process(JsonNode line) {
            return client.post(PROCESS, line.path("process")).isSuccess();
        }
    }),
    IGNORES_THE_LIMIT(Scenario.ONE_AT_A_TIME, client -> new Loader(client) {
        @Override
        void run(List<JsonNode> cohort) {
            GoodLoaders.runAtOnce(cohort, this::load);
        }

        @Override
        boolean process(JsonNode line) {
            return client.post(PROCESS, line.path("process")).isSuccess();
        }
    }),
    STAMPS_NOTES_ANEW(Scenario.NOTES_LOST_AFTER, client -> new Loader(client) {
        @Override
        boolean addNotes(JsonNode line) {
            Answer answer;
            do {
                var notes = line.path("notes").deepCopy();
                notes.path("notes").forEach(note -> ((ObjectNode) note)
                        .put("created_at", Instant.now().toString())
                        .remove("external_id"));
                answer = client.post(NOTES, notes);
            } while (answer.isPassing());
            return answer.isSuccess();
        }
    }),
    NUMBERS_TRANSACTIONS_ANEW(Scenario.TRANSACTIONS_LOST_AFTER, client -> new Loader(client) {
        @Override
        boolean addTransactions(JsonNode line) {
            Answer answer;
            do {
                var transactions = line.path("transactions").deepCopy();
                transactions.path("transactions").forEach(transaction -> ((ObjectNode) transaction)
                        .put("transaction_id", UUID.randomUUID().toString()));
                answer = client.post(TRANSACTIONS, transactions);
            } while (answer.isPassing());
            return answer.isSuccess();
        }
    }),
    SWITCHES_THE_CHECK_FOR_DUPLICATES_OFF(Scenario.TRANSACTIONS_LOST_AFTER, client -> new Loader(client) {
        @Override
        boolean addTransactions(JsonNode line) {
            return send(TRANSACTIONS + "?check_previously_added=false", line.path("transactions"))
                    .isSuccess();
        }
    }),
    LEAVES_TRANSACTIONS_OUT(Scenario.CALM, client -> new Loader(client) {
        @Override
        boolean addTransactions(JsonNode line) {
            return true;
        }
    }),
    LEAVES_THE_LAST_ACCOUNT_OUT(Scenario.CALM, client -> new Loader(client) {
        @Override
        void run(List<JsonNode> cohort) {
            super.run(cohort.subList(0, cohort.size() - 1));
        }
    }),
    NEVER_PROCESSES(Scenario.CALM, client -> new Loader(client) {
        @Override
        boolean process(JsonNode line) {
            return false;
        }
    }),
    ROUNDS_AMOUNTS(Scenario.CALM, client -> new Loader(client) {
        @Override
        boolean addTransactions(JsonNode line) {
            var transactions = line.path("transactions").deepCopy();
            transactions.path("transactions").forEach(transaction -> ((ObjectNode) transaction)
                    .put(
                            "amount",
                            new BigDecimal(transaction.path("amount").asText())
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .toString()));
            return send(TRANSACTIONS, transactions).isSuccess();
        }
    }),
    SENDS_ASCII(Scenario.CALM, client -> new Loader(client) {
        @Override
        boolean addNotes(JsonNode line) {
            var body = line.path("notes").toString().getBytes(StandardCharsets.US_ASCII);
            return client.post(NOTES, body).isSuccess();
        }
    }),
    SHORTENS_NUMBERS(Scenario.CALM, client -> new Loader(client) {
        @Override
        boolean load(JsonNode line) {
            var shortened = line.deepCopy();
            shorten(shortened, "account");
            shorten(shortened, "process");
            shorten(shortened, "notes");
            shorten(shortened, "transactions");
            return super.load(shortened);
        }

        private void shorten(JsonNode line, String part) {
            var body = (ObjectNode) line.path(part);
            var number = body.path("external_account_number").asText();
            body.put("external_account_number", number.replaceFirst("-0+", "-"));
        }
    }),
    NAMES_A_PAUSED_SUPPLIER(Scenario.CALM, client -> new Loader(client) {
        @Override
        boolean load(JsonNode line) {
            var wrong = line.deepCopy();
            ((ObjectNode) wrong.path("account")).put("import_supplier", "EXAMPLE_PAUSED");
            ((ObjectNode) wrong.path("process")).put("import_supplier_code", "EXAMPLE_PAUSED");
            return super.load(wrong);
        }
    }),
    STOPS_AT_A_REFUSAL(Scenario.SKIPPED_ACCOUNTS, client -> new Loader(client) {
        @Override
        void run(List<JsonNode> cohort) {
            cohort.stream().allMatch(this::load);
        }
    }),
    DOES_NOT_VALIDATE(Scenario.CALM, "processed_without_validation", client -> new Loader(client) {
        @Override
        boolean validate(JsonNode line) {
            return true;
        }
    }),
    DOES_NOT_ASK_FOR_THE_STATUS(
            Scenario.PROCESS_LOST_AFTER, "process_repeated_without_status", client -> new Loader(client) {
                @Override
                boolean process(JsonNode line) {
                    var answer = send(PROCESS, line.path("process"));
                    return answer.isSuccess() || answer.hasCode("account_import_process_already_imported");
                }
            }),
    RETRIES_AT_ONCE(Scenario.ONE_AT_A_TIME, "throttled_process_retried_at_once", client -> new Loader(client) {
        @Override
        void run(List<JsonNode> cohort) {
            GoodLoaders.runAtOnce(cohort, this::load);
        }

        @Override
        int mostTries() {
            return 1_000;
        }

        @Override
        void pause(Answer answer) {}
    });

    private final Scenario scenario;
    private final String finding;
    private final Function<LoaderClient, Loader> form;

    DefectiveLoaders(Scenario scenario, Function<LoaderClient, Loader> form) {
        this(scenario, null, form);
    }

    DefectiveLoaders(Scenario scenario, String finding, Function<LoaderClient, Loader> form) {
        this.scenario = scenario;
        this.finding = finding;
        this.form = form;
    }

    /** Returns the scenario that shows the defect. */
    Scenario scenario() {
        return scenario;
    }

    /** Returns the rule of the referee that names the defect; {@code null} if the end state shows it. */
    String rule() {
        return finding;
    }

    Loader create(LoaderClient client) {
        return form.apply(client);
    }
}
