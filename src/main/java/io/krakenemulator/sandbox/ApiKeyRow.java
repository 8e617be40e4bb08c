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
 * A stored API key with the sandbox that it selects.
 *
 * <p>A request finds its key by the id, and the sandbox with it, in one statement that the build prepares.
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
