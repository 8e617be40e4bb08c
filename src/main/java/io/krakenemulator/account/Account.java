package io.krakenemulator.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** An imported account. */
@Entity
@Table(name = "account")
public class Account {

    @EmbeddedId
    public Key key;

    @Column(name = "supplier_code")
    public String supplierCode;

    @Column(name = "external_number")
    public String externalNumber;

    /** The operations team of the account; {@code null} if none was named. */
    @Column(name = "operations_team")
    public String operationsTeam;

    @Column(name = "created_at")
    public Instant createdAt;

    /** In pounds; credit is positive. */
    public BigDecimal balance;

    /** First day of the open statement. */
    @Column(name = "statement_opened_on")
    public LocalDate statementOpenedOn;

    /** The account's number in its sandbox. */
    @Embeddable
    public record Key(
            @Column(name = "sandbox_id") long sandboxId,
            @Column(name = "number") String number) implements Serializable {}

    public String number() {
        return key.number();
    }
}
