package io.krakenemulator.importing;

/** The three lists of import processes. Skipped ones are in none of them. */
public enum ImportList {
    ALL("state <> io.krakenemulator.importing.ImportState.SKIPPED"),
    PENDING(
            "state in (io.krakenemulator.importing.ImportState.STAGED, io.krakenemulator.importing.ImportState.IN_PROGRESS)"),
    IMPORTED("state = io.krakenemulator.importing.ImportState.IMPORTED");

    private final String query;

    ImportList(String condition) {
        // Spelled as the partial indices are, so that each list reads its own.
        this.query = "key.sandboxId = ?1 and key.supplierCode = ?2 and sequence > ?3 and sequence > 0 and " + condition
                + " order by sequence";
    }

    String query() {
        return query;
    }

    /** Whether a process is on the list. */
    boolean holds(ImportProcess process) {
        return switch (this) {
            case ALL -> process.state != ImportState.SKIPPED;
            case PENDING -> process.state == ImportState.STAGED || process.state == ImportState.IN_PROGRESS;
            case IMPORTED -> process.state == ImportState.IMPORTED;
        };
    }
}
