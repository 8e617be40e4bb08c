package io.krakenemulator.processing;

/** Releases the slot of a lease in the statement that ends its work, so that the release takes no round trip of its own. */
public final class SlotRelease {

    /** Makes a slot free. */
    static final String FREE = """
            set holder = null, supplier_code = null, external_number = null, held = false, taken_at = null,
                leased_until = 'epoch'
            """;

    /**
     * Common table expressions that release the slot if the expression {@code created} has a row. Their parameters are
     * {@code sandbox}, {@code slot}, and the token of the lease as {@code claim}. After the statement, call
     * {@link ProcessingLease#markReleased}.
     */
    public static final String IF_CREATED = """
            released as (
                update processing_slot
            """ + FREE + """
                 where sandbox_id = :sandbox and slot = :slot and slot >= 0 and holder = :claim
                   and exists (select from created)
            ), removed as (
                delete from processing_slot
                 where sandbox_id = :sandbox and slot = :slot and slot < 0 and holder = :claim
                   and exists (select from created)
            )
            """;

    private SlotRelease() {}
}
