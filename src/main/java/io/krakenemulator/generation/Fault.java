package io.krakenemulator.generation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A known fault: a change of a valid account, for which validation reports one code at one place.
 *
 * @param name the name of the fault in the key of a cohort
 * @param says the mistake of the loader
 * @param code the code that validation reports
 * @param fits whether an account can have the fault
 * @param mutation makes the change, and returns the place that validation reports
 */
record Fault(
        String name,
        String says,
        String code,
        Predicate<GeneratedAccount> fits,
        Function<GeneratedAccount, String> mutation) {

    /** Every fault, in the order of the documentation. */
    static final List<Fault> ALL = Stream.of(
                    CustomerFaults.ALL, SupplyFaults.ALL, MeteringFaults.ALL, TariffFaults.ALL, BillingFaults.ALL)
            .flatMap(List::stream)
            .toList();

    /** Returns one of the faults that the account can have, all equally likely. */
    static Fault choose(Draw draw, GeneratedAccount account) {
        return draw.oneOf(ALL.stream().filter(fault -> fault.fits.test(account)).toList());
    }
}
