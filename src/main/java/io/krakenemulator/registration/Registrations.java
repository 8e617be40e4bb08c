package io.krakenemulator.registration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.account.Account;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.supply.GbrMeterPointStatus;
import io.krakenemulator.validation.reference.MeterPointStatus;
import io.krakenemulator.schema.supply.RegistrationFlowStatus;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Registers the meter points of imported accounts, and tells where they stand with the industry. */
@ApplicationScoped
public class Registrations {

    static final String SUPPLY_START_DATE = "supply_start_date";

    private static final int DATE_LENGTH = 10;

    /** The ends of a registration after which it may be sent again. */
    private static final Set<MeterPointStatus> FAILED = EnumSet.of(
            MeterPointStatus.UNABLE_TO_REGISTER,
            MeterPointStatus.NOMINATION_REJECTED,
            MeterPointStatus.OFFER_REJECTED,
            MeterPointStatus.REGISTRATION_REJECTED,
            MeterPointStatus.REGISTRATION_WITHDRAWN,
            MeterPointStatus.REGISTRATION_OBJECTED,
            MeterPointStatus.OBJECTION_RECEIVED,
            MeterPointStatus.LOST);

    private final Accounts accounts;
    private final SuppliedPoints points;
    private final Catalogue catalogue;

    Registrations(Accounts accounts, SuppliedPoints points, Catalogue catalogue) {
        this.accounts = accounts;
        this.points = points;
        this.catalogue = catalogue;
    }

    /**
     * Sends the registration of every meter point of an account that can be registered.
     *
     * @param supplyStart the first day of supply as it was sent; {@code null} for the earliest valid one
     * @return the guide's array of one object, which has one answer for each meter point
     */
    Uni<ArrayNode> send(Sandbox sandbox, String supplier, String number, String supplyStart) {
        var asked = date(sandbox, supplyStart);
        return found(sandbox, supplier, number)
                .onItem()
                .ifNull()
                .failWith(() -> notFound("Account not found for " + number + ".", supplier, number))
                .flatMap(account -> catalogue
                        .facts(sandbox, Map.of())
                        .flatMap(facts -> Panache.withTransaction(() -> send(sandbox, account, facts, asked))));
    }

    /** With the account held, so that of two calls one finds what the other has registered. */
    private Uni<ArrayNode> send(Sandbox sandbox, Account account, Facts facts, LocalDate asked) {
        return accounts.lock(sandbox, account)
                .flatMap(locked -> points.of(sandbox, account.number()))
                .flatMap(found -> {
                    if (found.isEmpty()) {
                        throw notFound(
                                "No meter points found for " + account.externalNumber + ".",
                                account.supplierCode,
                                account.externalNumber);
                    }
                    var starts = new LinkedHashMap<Integer, LocalDate>();
                    var answer = answer(account);
                    for (var point : found) {
                        var problem = problem(sandbox, account, facts, point);
                        if (problem == null) {
                            starts.put(point.key.position(), asked == null ? earliest(sandbox, point) : asked);
                        }
                        add(answer, point, problem);
                    }
                    return points.register(sandbox, account.number(), starts)
                            .replaceWith(JsonNodeFactory.instance.arrayNode().add(answer));
                });
    }

    /** Why a meter point cannot be registered; {@code null} when it can. */
    private static String problem(Sandbox sandbox, Account account, Facts facts, SuppliedPoint point) {
        var participant = facts.importSupplier(account.supplierCode)
                .map(supplier -> supplier.settings().participants().on(point.fuel))
                .orElse("");
        if (point.mpid != null && !participant.isEmpty() && !participant.equals(point.mpid)) {
            return point.mpid + " not current supplier";
        }
        if (point.supplyEndDate != null && !point.supplyEndDate.isAfter(sandbox.today())) {
            return "Supply ended on " + point.supplyEndDate;
        }
        var status = point.statusAt(sandbox.now(), script(facts, point));
        return isOpen(sandbox, facts, point) ? null : "Already registered, status is " + status.text();
    }

    /** Whether nothing is under way: it was never sent, or that ended in a failure. */
    private static boolean isOpen(Sandbox sandbox, Facts facts, SuppliedPoint point) {
        if (point.registeredAt == null) {
            return point.status == MeterPointStatus.PRE_REGISTRATION || FAILED.contains(point.status);
        }
        // Before its first step has come it still shows the status that the import left it in, and is under way.
        return script(facts, point)
                .statusAt(sandbox.now(), point.registeredAt, point.registrationStartDate)
                .filter(FAILED::contains)
                .isPresent();
    }

    /** The payload's first day of supply, unless it has begun: then tomorrow. */
    private static LocalDate earliest(Sandbox sandbox, SuppliedPoint point) {
        var tomorrow = sandbox.today().plusDays(1);
        return point.supplyStartDate != null && point.supplyStartDate.isAfter(tomorrow)
                ? point.supplyStartDate
                : tomorrow;
    }

    /** Where each meter point of an account stands; fails with 404 when there are none. */
    Uni<List<GbrMeterPointStatus>> statuses(Sandbox sandbox, String supplier, String number) {
        return found(sandbox, supplier, number)
                .flatMap(account -> account == null
                        ? Uni.createFrom().item(List.<GbrMeterPointStatus>of())
                        : statuses(sandbox, account.number()))
                .invoke(statuses -> {
                    if (statuses.isEmpty()) {
                        var body = JsonNodeFactory.instance.arrayNode();
                        body.addObject().put("error", "No meterpoints found for " + number);
                        throw ApiFailure.of(404, body);
                    }
                });
    }

    /** Where each meter point of an account stands at this moment of the sandbox's clock, in the payload's order. */
    public Uni<List<GbrMeterPointStatus>> statuses(Sandbox sandbox, String accountNumber) {
        return points.of(sandbox, accountNumber)
                .flatMap(found -> catalogue.facts(sandbox, Map.of()).map(facts -> found.stream()
                        .map(point -> new GbrMeterPointStatus(
                                point.mpxn, point.statusAt(sandbox.now(), script(facts, point))))
                        .toList()));
    }

    private static RegistrationScript script(Facts facts, SuppliedPoint point) {
        return RegistrationScript.of(
                facts.instance().findScript(point.fuel, point.mpxn).walk(), point.fuel);
    }

    /** The account; a {@code null} item when there is none. No name has a null character, which the database refuses. */
    private Uni<Account> found(Sandbox sandbox, String supplier, String number) {
        return supplier.indexOf('\0') >= 0 || number.indexOf('\0') >= 0
                ? Uni.createFrom().nullItem()
                : accounts.find(sandbox, supplier, number);
    }

    private static LocalDate date(Sandbox sandbox, String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == DATE_LENGTH && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException malformed) {
            // Refused below, as every other text that is no date.
        }
        var problem = new Problem(
                Attr.ROOT.field(SUPPLY_START_DATE),
                "invalid",
                "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.");
        throw PayloadRejected.REGISTRATION_FLOWS.of(sandbox, new ValidationResult<>(null, null, List.of(problem), 1));
    }

    private static ApiFailure notFound(String detail, String supplier, String number) {
        var body = JsonNodeFactory.instance.arrayNode();
        body.addObject()
                .put("error_detail", detail)
                .put("import_supplier_code", supplier)
                .put("external_account_number", number);
        return ApiFailure.of(404, body);
    }

    private static ObjectNode answer(Account account) {
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("import_supplier_code", account.supplierCode)
                .put("external_account_number", account.externalNumber);
        answer.putArray("meter_points");
        return answer;
    }

    private static void add(ObjectNode answer, SuppliedPoint point, String problem) {
        var told = answer.withArray("meter_points").addObject().put("mpxn", point.mpxn);
        if (problem == null) {
            told.put("status", RegistrationFlowStatus.REGISTRATION_FLOW_SUCCESS.name());
        } else {
            told.put("error_detail", problem).put("status", RegistrationFlowStatus.REGISTRATION_FLOW_ERROR.name());
        }
    }
}
