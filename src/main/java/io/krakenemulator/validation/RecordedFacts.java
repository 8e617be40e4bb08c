package io.krakenemulator.validation;

import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.reference.InstanceSettings;
import io.krakenemulator.validation.reference.MarketParticipant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts that record the questions of a rule, up to a bound. */
final class RecordedFacts implements Facts {

    /** A rule over thousands of objects asks the same question of each. */
    private static final int MOST = 1_000;

    private final Facts facts;
    private final Set<Consultation> consultations = new LinkedHashSet<>();
    private boolean readsClock;

    RecordedFacts(Facts facts) {
        this.facts = facts;
    }

    List<Consultation> consultations() {
        return List.copyOf(consultations);
    }

    /** Returns whether the rule read the sandbox's clock. */
    boolean readsClock() {
        return readsClock;
    }

    private void record(AskedList asked, String value, boolean isFound) {
        if (value != null && consultations.size() < MOST) {
            consultations.add(new Consultation(asked, value, isFound));
        }
    }

    @Override
    public Instant now() {
        readsClock = true;
        return facts.now();
    }

    @Override
    public LocalDate today() {
        readsClock = true;
        return facts.today();
    }

    @Override
    public boolean knows(Reference list, String value) {
        boolean known = facts.knows(list, value);
        record(AskedList.of(list), value, known);
        return known;
    }

    @Override
    public Collection<String> findSome(AskedList list) {
        return facts.findSome(list);
    }

    @Override
    public boolean verifiesCheckDigits() {
        return facts.verifiesCheckDigits();
    }

    @Override
    public <T> List<T> items(Reference list, Class<T> type) {
        return facts.items(list, type);
    }

    @Override
    public <T> List<T> items(Reference list, Class<T> type, String value) {
        var items = facts.items(list, type, value);
        record(AskedList.of(list), value, !items.isEmpty());
        return items;
    }

    @Override
    public InstanceSettings instance() {
        return facts.instance();
    }

    @Override
    public Optional<ImportSupplier> importSupplier(String code) {
        var supplier = facts.importSupplier(code);
        record(AskedList.of(Reference.IMPORT_SUPPLIERS), code, supplier.isPresent());
        return supplier;
    }

    @Override
    public Optional<MarketParticipant> marketParticipant(String mpid, Fuel fuel) {
        var participant = facts.marketParticipant(mpid, fuel);
        record(AskedList.ofParticipants(fuel), mpid, participant.isPresent());
        return participant;
    }

    @Override
    public Optional<Tariff> tariff(String code) {
        var tariff = facts.tariff(code);
        record(AskedList.ofStored(Lookup.TARIFF), code, tariff.isPresent());
        return tariff;
    }

    @Override
    public Optional<Product> product(String code) {
        var product = facts.product(code);
        record(AskedList.ofStored(Lookup.PRODUCT), code, product.isPresent());
        return product;
    }
}
