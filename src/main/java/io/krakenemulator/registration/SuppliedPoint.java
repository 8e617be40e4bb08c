package io.krakenemulator.registration;

import io.krakenemulator.validation.reference.MeterPointStatus;
import io.krakenemulator.validation.Facts.Fuel;
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

/** A meter point of an imported account. Read only: what changes it are the statements of {@link SuppliedPoints}. */
@Entity
@Table(name = "meter_point")
public class SuppliedPoint {

    @EmbeddedId
    public Key key;

    public String mpxn;

    @Enumerated(EnumType.STRING)
    public Fuel fuel;

    /** Market participant id of the supplier, as the payload has it; {@code null} where it has none. */
    public String mpid;

    /** As the payload has it, or {@code null}. */
    @Column(name = "supply_start_date")
    public LocalDate supplyStartDate;

    @Column(name = "supply_end_date")
    public LocalDate supplyEndDate;

    /** Where the import left the meter point; what it is once it is registered follows from the time since. */
    @Enumerated(EnumType.STRING)
    public MeterPointStatus status;

    /** When the registration was sent, by the sandbox's clock; {@code null} before. */
    @Column(name = "registered_at")
    public Instant registeredAt;

    /** First day of supply in the registration; {@code null} before. */
    @Column(name = "registration_start_date")
    public LocalDate registrationStartDate;

    /** The meter point's place on its account. */
    @Embeddable
    public record Key(
            @Column(name = "sandbox_id") long sandboxId,
            @Column(name = "account_number") String accountNumber,
            @Column(name = "position") int position)
            implements Serializable {}

    /** Where it stands at a moment of the sandbox's clock. */
    MeterPointStatus statusAt(Instant now, RegistrationScript script) {
        return registeredAt == null
                ? status
                : script.statusAt(now, registeredAt, registrationStartDate).orElse(status);
    }
}
