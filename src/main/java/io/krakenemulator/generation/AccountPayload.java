package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Writes one account without faults. */
final class AccountPayload {

    private static final int MOST_SITES = 3;

    private final Draw draw;
    private final Numbers numbers;
    private final Market market;
    private final Region region;
    private final LocalDate billedTo;
    private final LocalDate start;
    private final People people;
    private final MeterPoints meterPoints;
    private final ObjectNode account = JsonNodeFactory.instance.objectNode();

    AccountPayload(Draw draw, Numbers numbers, Market market, Region region, LocalDate latestBilling) {
        this.draw = draw;
        this.numbers = numbers;
        this.market = market;
        this.region = region;
        billedTo = latestBilling.minusDays(draw.between(0, 27));
        start = billedTo.minusDays(draw.between(400, 1200));
        people = new People(draw);
        meterPoints = new MeterPoints(draw, numbers, market, billedTo);
    }

    ObjectNode write(Shape shape) {
        account.put("import_supplier", market.supplier()).put("external_account_number", numbers.external());
        var address = people.address(region);
        switch (shape) {
            case DUAL_FUEL -> writeDualFuel(address);
            case GAS_ONLY -> writeGasOnly(address);
            case ECONOMY_7 -> writeEconomy7(address);
            case PREPAY -> writePrepay(address);
            case HALF_HOURLY -> writeHalfHourly(address);
            case EXPORT -> writeExport(address);
            case BUSINESS -> writeBusiness(address);
            case OCCUPIER -> writeOccupier(address);
        }
        return account;
    }

    private void writeDualFuel(People.Address address) {
        writeHousehold(address);
        var points = addSite(address);
        var meter = meterPoints.addElectricity(points, region, start, 1, market.oneRate());
        if (draw.chance(0.4)) {
            meterPoints.makeSmart(meter, 1);
        }
        meterPoints.addGas(points, start);
        addContract(points, 0, TariffKind.ONE_RATE);
        addContract(points, 1, TariffKind.GAS);
        bills().addMonthlyPayments(60, 240);
    }

    private void writeGasOnly(People.Address address) {
        writeHousehold(address);
        var points = addSite(address);
        meterPoints.addGas(points, start);
        addContract(points, 0, TariffKind.GAS);
        bills().addMonthlyPayments(30, 140);
    }

    private void writeEconomy7(People.Address address) {
        writeHousehold(address);
        var points = addSite(address);
        meterPoints.addElectricity(points, region, start, 2, market.twoRates());
        addContract(points, 0, TariffKind.TWO_RATES);
        bills().addMonthlyPayments(40, 190);
    }

    private void writePrepay(People.Address address) {
        writeHousehold(address);
        var points = addSite(address);
        var meter = meterPoints.addElectricity(points, region, start, 1, market.oneRate());
        meterPoints.makePrepay(meter);
        meter.put("prepay_customer_reference_number", numbers.prepayCustomer(0));
        meterPoints
                .makePrepay(meterPoints.addGas(points, start))
                .putObject("gas_debt_repayment_options")
                .put("weekly_min", "2.00")
                .put("weekly_max", draw.money(3, 8).toString());
        addContract(points, 0, TariffKind.PREPAY);
        addContract(points, 1, TariffKind.GAS_PREPAY);
        bills().addNothing();
    }

    private void writeHalfHourly(People.Address address) {
        writeHousehold(address);
        account.put("smart_read_cycle_day", draw.between(1, 28));
        var points = addSite(address);
        meterPoints.addHalfHourly(points, region, start);
        addContract(points, 0, TariffKind.ONE_RATE);
        bills().addMonthlyPayments(40, 190);
    }

    private void writeExport(People.Address address) {
        writeHousehold(address);
        var points = addSite(address);
        var meter = meterPoints.addElectricity(points, region, start, 1, market.oneRate());
        meterPoints.makeSmart(meter, 1);
        meterPoints.addExport(points, region, start, meter);
        addContract(points, 0, TariffKind.ONE_RATE);
        addContract(points, 1, TariffKind.EXPORT);
        bills().addMonthlyPayments(40, 160);
    }

    private void writeBusiness(People.Address address) {
        account.put("account_type", "BUSINESS");
        var person = people.person();
        var customer = account.putArray("customers").addObject();
        people.describe(person, customer, numbers.external(), latestBirth());
        var company = people.company();
        writeBusiness(company, customer);
        writeBilling(company, address);
        account.putObject("account_billing_options")
                .put("period_start_day", draw.between(1, 28))
                .put("period_length", "MONTHLY");
        var points = addSite(address);
        meterPoints.addElectricity(points, region, start, 3, market.oneRate());
        meterPoints.addGas(points, start);
        addContract(points, 0, TariffKind.BUSINESS);
        addContract(points, 1, TariffKind.GAS_BUSINESS);
        int sites = draw.between(1, MOST_SITES);
        for (int i = 1; i < sites; i++) {
            var more = addSite(people.address(region, "Unit " + i));
            meterPoints.addElectricity(more, region, start, 3, market.oneRate());
            addContract(more, 0, TariffKind.BUSINESS);
        }
        bills().addMonthlyPayments(200, 4000);
    }

    private void writeBusiness(String company, ObjectNode customer) {
        var business = account.putObject("business").put("business_type", "LTD").put("company_name", company);
        var user = customer.deepCopy();
        var roles = user.putArray("business_roles");
        if (!market.role().isEmpty()) {
            roles.add(market.role());
        }
        business.putArray("users").add(user);
    }

    private void writeOccupier(People.Address address) {
        account.put("account_type", "DOMESTIC_OCCUPIER").put("unknown_occupier", true);
        var points = addSite(address);
        meterPoints.addElectricity(points, region, start, 1, market.oneRate());
        addContract(points, 0, TariffKind.ONE_RATE);
        bills().addUnpaidBill();
    }

    private void writeHousehold(People.Address address) {
        account.put("account_type", "DOMESTIC");
        var person = people.person();
        people.describe(person, account.putArray("customers").addObject(), numbers.external(), latestBirth());
        writeBilling(person.fullName(), address);
    }

    private LocalDate latestBirth() {
        return billedTo.minusYears(18);
    }

    private void writeBilling(String name, People.Address address) {
        account.put("billing_name", name)
                .put("billing_address1", address.street())
                .put("billing_address2", address.town())
                .put("billing_postcode", address.postcode());
    }

    /** Adds a supply address. Returns the list of its meter points. */
    private ArrayNode addSite(People.Address address) {
        return account.withArrayProperty("supply_addresses")
                .addObject()
                .put("supply_address1", address.street())
                .put("supply_address2", address.town())
                .put("supply_postcode", address.postcode())
                .put("customer_at_supply_address_from_date", start.toString())
                .putArray("meter_points");
    }

    private void addContract(ArrayNode points, int point, TariffKind kind) {
        var tariff = market.tariff(kind, region);
        var from = tariff.from().isAfter(start) ? tariff.from() : start;
        account.withArrayProperty("contracts")
                .addObject()
                .put("mpxn", points.get(point).path("mpxn").asText())
                .put("tariff_code", tariff.code())
                .put("effective_from", from.toString());
    }

    private Bills bills() {
        return new Bills(draw, account, numbers.external(), billedTo);
    }
}
