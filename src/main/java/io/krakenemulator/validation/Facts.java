package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answers what a payload alone cannot tell: the sandbox's time, reference data and stored products. The facts are gathered
 * before rules run, so that all answers are immediate and of one moment.
 */
public interface Facts extends Choices {

    /** Returns the sandbox's current moment. */
    Instant now();

    /** Returns the sandbox's current date in the Europe/London zone. */
    LocalDate today();

    /** Returns the item of a list with that key, as the reference data document has it. */
    Optional<JsonNode> item(Reference list, String value);

    /** Returns all items of a list with that key: more than one where the list allows that. */
    default List<JsonNode> items(Reference list, String value) {
        return item(list, value).stream().toList();
    }

    /** Returns all items of a list, as the reference data document has them and in its order. */
    default List<JsonNode> items(Reference list) {
        return List.of();
    }

    /** A switch or range of the whole instance, such as {@code managed_accounts_allowed}; never absent. */
    JsonNode instance(String setting);

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

    /** Where a migration stands; set by the operator. */
    enum SupplierStatus {
        ONGOING,
        PAUSED,
        COMPLETE
    }

    /**
     * A group of migrated accounts and the behaviour configured for it.
     *
     * @param settings the supplier's settings with the defaults filled in
     */
    record ImportSupplier(String code, String name, SupplierStatus status, JsonNode settings) {
        public boolean isOngoing() {
            return status == SupplierStatus.ONGOING;
        }

        /** A switch among the settings; {@code false} when it is not one of them. */
        public boolean isOn(String setting) {
            return settings.path(setting).asBoolean();
        }
    }

    /** A company known to the industry under a market participant id, with the roles that it may take. */
    record MarketParticipant(String mpid, Fuel fuel, Set<String> roles) {}

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
            boolean variable,
            boolean prepay,
            boolean business) {
        /**
         * Whether agreements on the product have to end. A product that is only withdrawn from sale keeps its customers, so
         * {@code availableTo} has no part in it.
         */
        public boolean endsItsAgreements() {
            return endsAt != null;
        }
    }
}
