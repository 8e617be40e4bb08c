package io.krakenemulator.validation;

import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.reference.InstanceSettings;
import io.krakenemulator.validation.reference.MarketParticipant;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The facts that a payload does not contain: the sandbox's time, reference data and stored products. The facts are
 * gathered before rules run, so that all answers are immediate and of one moment.
 */
public interface Facts extends Choices {

    /** Returns the sandbox's current moment. */
    Instant now();

    /** Returns the sandbox's current date in the Europe/London zone. */
    LocalDate today();

    /**
     * Returns all items of a list, in the order of the reference data document.
     *
     * @param type the record of its items
     */
    <T> List<T> items(Reference list, Class<T> type);

    /**
     * Returns the items of a list that are known by a value: more than one where the list allows that.
     *
     * @param type the record of its items
     */
    <T> List<T> items(Reference list, Class<T> type, String value);

    /**
     * Returns the first item of a list that is known by a value.
     *
     * @param type the record of its items
     */
    default <T> Optional<T> item(Reference list, Class<T> type, String value) {
        return items(list, type, value).stream().findFirst();
    }

    /** Returns the switches and ranges of the whole instance. */
    InstanceSettings instance();

    /** Returns the import supplier of that code. */
    Optional<ImportSupplier> importSupplier(String code);

    /** Returns the market participant of that id for that fuel. */
    Optional<MarketParticipant> marketParticipant(String mpid, Fuel fuel);

    /** Returns the tariff of that code, of either fuel. */
    Optional<Tariff> tariff(String code);

    /** Returns the product of that code. */
    Optional<Product> product(String code);

    /** The two fuels of the market. Payload records hold it too. */
    @RegisterForReflection
    @Schema(description = "The two fuels of the market.")
    enum Fuel {
        ELECTRICITY,
        GAS
    }

    /**
     * A tariff and the facts of its product that rules ask for.
     *
     * @param tariffType the rate structure, such as {@code STANDARD}; {@code null} for gas
     * @param rateTypes the types of its unit rates; empty for gas
     */
    record Tariff(String code, Fuel fuel, String gsp, String tariffType, Set<String> rateTypes, Product product) {}

    /**
     * A product.
     *
     * @param availableTo the last day on offer, or {@code null}
     * @param endsAt the day on which its agreements end, or {@code null}
     */
    record Product(
            String code,
            LocalDate availableFrom,
            LocalDate availableTo,
            LocalDate endsAt,
            boolean isVariable,
            boolean isPrepay,
            boolean isBusiness) {
        /**
         * Returns whether agreements on the product must end. A product that is only withdrawn from sale keeps its
         * customers, so {@code availableTo} has no part in it.
         */
        public boolean endsItsAgreements() {
            return endsAt != null;
        }
    }
}
