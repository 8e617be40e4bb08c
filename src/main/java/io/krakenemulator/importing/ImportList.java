package io.krakenemulator.importing;

/** The three lists of import processes. Skipped processes are in none of them. */
public enum ImportList {
    ALL("state <> 'SKIPPED'"),
    PENDING("state in ('STAGED', 'IN_PROGRESS')"),
    IMPORTED("state = 'IMPORTED'");

    private final String query;

    ImportList(String condition) {
        // The condition is spelled as in the partial indices, so that each list uses its own index.
        this.query = """
                select p.seq as sequence, p.external_number as number, p.account_number as account,
                       cast(extract(epoch from p.account_created_at) * 1000000 as bigint) as created_at
                  from import_process p
                 where p.sandbox_id = :sandbox and p.supplier_code = :supplier and p.seq > :after and p.seq > 0
                   and p.%s
                 order by p.seq
                 limit :count""".formatted(condition);
    }

    String query() {
        return query;
    }

    /** Returns whether a process is on the list. */
    boolean contains(ImportProcess process) {
        return switch (this) {
            case ALL -> process.state != ImportState.SKIPPED;
            case PENDING -> process.state == ImportState.STAGED || process.state == ImportState.IN_PROGRESS;
            case IMPORTED -> process.state == ImportState.IMPORTED;
        };
    }
}
