package io.krakenemulator.sandbox;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * An API key and the sandbox that it selects, as stored.
 *
 * <p>Each request finds its key by the id, and with it the sandbox, in one statement that the framework prepares while it is
 * built.
 */
@Entity
@Immutable
@Table(name = "api_key")
class ApiKeyRow extends PanacheEntityBase {

    @Id
    @Column(name = "key_hash")
    byte[] hash;

    @Column(name = "api_key")
    String apiKey;

    @Enumerated(EnumType.STRING)
    KeyOrigin origin;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "sandbox_id")
    SandboxRow sandbox;
}
