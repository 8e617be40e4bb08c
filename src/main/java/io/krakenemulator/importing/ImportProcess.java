package io.krakenemulator.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Formula;

/**
 * One account's way in, without its payload. Read only: what changes it are the guarded statements of
 * {@link ImportProcesses}.
 */
@Entity
@Table(name = "import_process")
public class ImportProcess {

    @EmbeddedId
    public Key key;

    /** Staging order. */
    @Column(name = "seq", insertable = false, updatable = false)
    public long sequence;

    @Enumerated(EnumType.STRING)
    public ImportState state;

    @Column(name = "staged_at")
    public Instant stagedAt;

    @Column(name = "modified_at")
    public Instant modifiedAt;

    /** Whether a process call is at work on it at this moment; a claim that has run out is none. */
    @Formula("(state = 'IN_PROGRESS' and claimed_until >= clock_timestamp())")
    public boolean workedOn;

    @Column(name = "account_number")
    public String accountNumber;

    @Column(name = "account_created_at")
    public Instant accountCreatedAt;

    /** The account's place in its sandbox: the two codes that a loader knows it by. */
    @Embeddable
    public record Key(
            @Column(name = "sandbox_id") long sandboxId,
            @Column(name = "supplier_code") String supplierCode,
            @Column(name = "external_number") String externalNumber)
            implements Serializable {}
}
