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
 * The import of one account, without its payload. This entity is read only: the guarded statements of {@link ImportProcesses}
 * change the row.
 */
@Entity
@Table(name = "import_process")
public class ImportProcess {

    @EmbeddedId
    public Key key;

    /** The position in the order of staging. */
    @Column(name = "seq", insertable = false, updatable = false)
    public long sequence;

    @Enumerated(EnumType.STRING)
    public ImportState state;

    @Column(name = "staged_at")
    public Instant stagedAt;

    @Column(name = "modified_at")
    public Instant modifiedAt;

    /** Whether work holds a claim that has not expired. */
    @Formula("(state = 'IN_PROGRESS' and claimed_until >= clock_timestamp())")
    public boolean isInProgress;

    @Column(name = "account_number")
    public String accountNumber;

    @Column(name = "account_created_at")
    public Instant accountCreatedAt;

    /** The codes by which a loader knows the account in its sandbox. */
    @Embeddable
    public record Key(
            @Column(name = "sandbox_id") long sandboxId,
            @Column(name = "supplier_code") String supplierCode,
            @Column(name = "external_number") String externalNumber)
            implements Serializable {}
}
