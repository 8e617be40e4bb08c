package io.krakenemulator.auth;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The installation's one key for signing tokens, as stored. */
@Entity
@Immutable
@Table(name = "signing_key")
class SigningKey extends PanacheEntityBase {

    /** There is one row. */
    static final short ONLY = 1;

    @Id
    Short id;

    byte[] secret;
}
