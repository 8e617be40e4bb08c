package io.krakenemulator.registration;

import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.reference.MeterPointStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A meter point of an imported account. This entity is read only: the statements of {@link SuppliedPoints} change the row. */
@Entity
@Table(name = "meter_point")
public class SuppliedPoint {

    @EmbeddedId
    public Key key;

    public String mpxn;

    @Enumerated(EnumType.STRING)
    public Fuel fuel;

    /** The market participant id of the supplier in the payload; {@code null} if it has none. */
    public String mpid;

    /** The first day of supply in the payload, or {@code null}. */
    @Column(name = "supply_start_date")
    public LocalDate supplyStartDate;

    @Column(name = "supply_end_date")
    public LocalDate supplyEndDate;

    /** The status at import. After the registration, the status follows from the time since. */
    @Enumerated(EnumType.STRING)
    public MeterPointStatus status;

    /** The moment of the registration, by the sandbox's clock; {@code null} before. */
    @Column(name = "registered_at")
    public Instant registeredAt;

    /** The first day of supply in the registration; {@code null} before. */
    @Column(name = "registration_start_date")
    public LocalDate registrationStartDate;

    /** The position of the meter point in the payload of its account. */
    @Embeddable
    public record Key(
            @Column(name = "sandbox_id") long sandboxId,
            @Column(name = "account_number") String accountNumber,
            @Column(name = "position") int position)
            implements Serializable {}

    /** Returns the status at a moment of the sandbox's clock. */
    MeterPointStatus statusAt(Instant now, RegistrationScript script) {
        return registeredAt == null
                ? status
                : script.statusAt(now, registeredAt, registrationStartDate).orElse(status);
    }
}
