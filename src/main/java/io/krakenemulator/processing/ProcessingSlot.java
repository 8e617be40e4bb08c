package io.krakenemulator.processing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A place at which accounts are processed. Read only: what changes it are the guarded statements of {@link Slots}. */
@Entity
@Immutable
@Table(name = "processing_slot")
public class ProcessingSlot {

    @EmbeddedId
    public Key key;

    @Column(name = "supplier_code")
    public String supplierCode;

    @Column(name = "external_number")
    public String externalNumber;

    @Column(name = "dry_run")
    public boolean dryRun;

    /** Whether its work has been stopped, to go on when it is released. */
    public boolean held;

    /** In real time. */
    @Column(name = "taken_at")
    public Instant takenAt;

    /** In real time. */
    @Column(name = "leased_until")
    public Instant leasedUntil;

    /** Whether it is anybody's at this moment; a lease that has run out is none. */
    @Formula("(leased_until >= clock_timestamp())")
    public boolean taken;

    /** The place's own place: below 0 where the sandbox has no limit. */
    @Embeddable
    public record Key(
            @Column(name = "sandbox_id") long sandboxId,
            @Column(name = "slot") int slot) implements Serializable {}
}
