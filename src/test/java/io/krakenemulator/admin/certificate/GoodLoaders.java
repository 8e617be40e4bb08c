package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Three loaders without defects, each with a way of its own. */
enum GoodLoaders {
    /** Brings in one account after the other, and asks for the status after each answer that leaves it open. */
    SEQUENTIAL(Loader::new),

    /** Brings in all accounts at once. */
    PARALLEL(client -> new Loader(client) {
        @Override
        void run(List<JsonNode> cohort) {
            runAtOnce(cohort, this::load);
        }
    }),

    /** Gives up on an account whose answer is lost, and goes through all accounts again until each is complete. */
    RESTARTING(client -> new Loader(client) {
        @Override
        void run(List<JsonNode> cohort) {
            var open = cohort;
            for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
                open = open.stream()
                        .filter(line -> !isLeftOut(line) && !load(line))
                        .toList();
            }
        }

        /** Returns whether an operator has marked the account to be skipped. Staging tells it, and does no harm. */
        private boolean isLeftOut(JsonNode line) {
            return client.post(STAGE, line.path("account")).hasCode("account_import_process_skipped");
        }

        @Override
        boolean load(JsonNode line) {
            return (isImported(line) || validate(line) && stage(line) && process(line))
                    && addNotes(line)
                    && addTransactions(line);
        }

        @Override
        boolean process(JsonNode line) {
            var answer = client.post(PROCESS, line.path("process"));
            if (!answer.isSuccess()) {
                pause(answer);
            }
            return answer.isSuccess();
        }

        @Override
        int mostTries() {
            return 1;
        }
    });

    private static final int MOST_ROUNDS = 40;

    private final Function<LoaderClient, Loader> form;

    GoodLoaders(Function<LoaderClient, Loader> form) {
        this.form = form;
    }

    Loader create(LoaderClient client) {
        return form.apply(client);
    }

    /** Loads all accounts at once, each on a thread of its own. */
    static void runAtOnce(List<JsonNode> cohort, Consumer<JsonNode> load) {
        var threads = cohort.stream()
                .map(line -> new Thread(() -> load.accept(line), "parallel loader"))
                .toList();
        threads.forEach(Thread::start);
        threads.forEach(GoodLoaders::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
