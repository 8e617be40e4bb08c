package io.krakenemulator.sandbox;

import io.krakenemulator.dialect.Dialect;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The stored settings of a sandbox. Entities are only read; guarded statements change the rows. */
@Entity
@Immutable
@Table(name = "sandbox")
class SandboxRow extends PanacheEntityBase {

    @Id
    Long id;

    String name;

    String seed;

    @Enumerated(EnumType.STRING)
    Dialect dialect;

    @Enumerated(EnumType.STRING)
    Strictness strictness;

    @Enumerated(EnumType.STRING)
    @Column(name = "clock_mode")
    SandboxClock.Mode clockMode;

    @Column(name = "clock_at")
    Instant clockAt;

    @Column(name = "clock_set_at")
    Instant clockSetAt;

    long revision;

    @Column(name = "fault_revision")
    long faultRevision;

    String journal;

    @Column(name = "created_at")
    Instant createdAt;

    /** In real time; {@code null} while it is in use. */
    @Column(name = "removed_at")
    Instant removedAt;

    Sandbox sandbox() {
        return new Sandbox(
                id,
                name,
                seed,
                new SandboxClock(clockMode, clockAt, clockSetAt),
                dialect,
                strictness,
                revision,
                faultRevision,
                journal,
                createdAt);
    }
}
