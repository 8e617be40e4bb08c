package io.krakenemulator.registration;

import io.krakenemulator.account.Account;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.RegistrationResult;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.supply.GbrMeterPointStatus;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Moments;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.validation.reference.MeterPointStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registers the meter points of imported accounts with the industry, and reports their statuses. */
@ApplicationScoped
public class Registrations {

    static final String SUPPLY_START_DATE = "supply_start_date";

    /** The statuses after which a registration may be sent again. */
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
     */
    Uni<Result<RegistrationResult>> send(Sandbox sandbox, String supplier, String number, String supplyStart) {
        return parseDate(supplyStart).then(start -> find(sandbox, supplier, number)
                .flatMap(account -> account == null
                        ? Result.rejectUni(new Rejection.NothingToRegister(
                                "Account not found for " + number + ".", supplier, number))
                        : send(sandbox, account, start)));
    }

    private Uni<Result<RegistrationResult>> send(Sandbox sandbox, Account account, Optional<LocalDate> start) {
        return catalogue
                .facts(sandbox, Map.of())
                .flatMap(facts ->
                        accounts.changeLocked(sandbox, account, locked -> send(sandbox, account, facts, start)));
    }

    private Uni<Result<RegistrationResult>> send(
            Sandbox sandbox, Account account, Facts facts, Optional<LocalDate> start) {
        return points.of(sandbox, account.number())
                .flatMap(found -> found.isEmpty()
                        ? Result.rejectUni(new Rejection.NothingToRegister(
                                "No meter points found for " + account.externalNumber + ".",
                                account.supplierCode,
                                account.externalNumber))
                        : register(sandbox, account, facts, start, found));
    }

    private Uni<Result<RegistrationResult>> register(
            Sandbox sandbox, Account account, Facts facts, Optional<LocalDate> start, List<SuppliedPoint> found) {
        var starts = new LinkedHashMap<Integer, LocalDate>();
        var sent = new ArrayList<RegistrationResult.Point>();
        for (var point : found) {
            var problem = problem(sandbox, account, facts, point);
            if (problem == null) {
                starts.put(point.key.position(), start.orElseGet(() -> earliestStart(sandbox, point)));
            }
            sent.add(new RegistrationResult.Point(point.mpxn, problem));
        }
        return points.register(sandbox, account.number(), starts)
                .replaceWith(
                        Result.success(new RegistrationResult(account.supplierCode, account.externalNumber, sent)));
    }

    /** Returns why a meter point cannot be registered; {@code null} if it can. */
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

    /** Returns whether no registration is under way: none was sent, or the last one failed. */
    private static boolean isOpen(Sandbox sandbox, Facts facts, SuppliedPoint point) {
        if (point.registeredAt == null) {
            return point.status == MeterPointStatus.PRE_REGISTRATION || FAILED.contains(point.status);
        }
        // Until the first step of a registration, the meter point has the status of the import. It is under way
        // nevertheless.
        return script(facts, point)
                .statusAt(sandbox.now(), point.registeredAt, point.registrationStartDate)
                .filter(FAILED::contains)
                .isPresent();
    }

    /** Returns the payload's first day of supply, or tomorrow if that is later. */
    private static LocalDate earliestStart(Sandbox sandbox, SuppliedPoint point) {
        var tomorrow = sandbox.today().plusDays(1);
        return point.supplyStartDate != null && point.supplyStartDate.isAfter(tomorrow)
                ? point.supplyStartDate
                : tomorrow;
    }

    /** Returns the status of each meter point of an account. The rejection says that there are none. */
    Uni<Result<List<GbrMeterPointStatus>>> statuses(Sandbox sandbox, String supplier, String number) {
        return find(sandbox, supplier, number)
                .flatMap(account -> account == null
                        ? Uni.createFrom().item(List.<GbrMeterPointStatus>of())
                        : statuses(sandbox, account.number()))
                .map(statuses -> statuses.isEmpty()
                        ? Result.reject(new Rejection.NoMeterPoints(number))
                        : Result.success(statuses));
    }

    /** Returns the status of each meter point of an account at this moment of the sandbox's clock, in the payload's order. */
    public Uni<List<GbrMeterPointStatus>> statuses(Sandbox sandbox, String accountNumber) {
        return points.of(sandbox, accountNumber)
                .flatMap(found -> catalogue.facts(sandbox, Map.of()).map(facts -> statuses(sandbox, facts, found)));
    }

    private static List<GbrMeterPointStatus> statuses(Sandbox sandbox, Facts facts, List<SuppliedPoint> points) {
        return points.stream()
                .map(point -> new GbrMeterPointStatus(point.mpxn, point.statusAt(sandbox.now(), script(facts, point))))
                .toList();
    }

    private static RegistrationScript script(Facts facts, SuppliedPoint point) {
        return RegistrationScript.of(
                facts.instance().findScript(point.fuel, point.mpxn).statusSequence(), point.fuel);
    }

    /** Returns the account; a {@code null} item if there is none. The database refuses a null character, which no name has. */
    private Uni<Account> find(Sandbox sandbox, String supplier, String number) {
        return supplier.indexOf('\0') >= 0 || number.indexOf('\0') >= 0
                ? Uni.createFrom().nullItem()
                : accounts.find(sandbox, supplier, number);
    }

    private static Result<Optional<LocalDate>> parseDate(String text) {
        if (text == null) {
            return Result.success(Optional.empty());
        }
        var date = Moments.date(text);
        if (date != null) {
            return Result.success(Optional.of(date));
        }
        var problem = new Problem(
                Attr.ROOT.field(SUPPLY_START_DATE),
                ShapeCheck.INVALID,
                "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.");
        return Result.reject(new Rejection.InvalidPayload(
                PayloadKind.REGISTRATION_FLOWS, ValidationResult.listAll(null, null, List.of(problem))));
    }
}
