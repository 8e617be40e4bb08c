package io.krakenemulator.spark;

import io.krakenemulator.cohort.AccountKey;
import io.krakenemulator.cohort.LineKeys;
import io.krakenemulator.cohort.TakenDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Compares the accounts of all lines with each other, as the check of the emulator does: the first line keeps what it has. Only
 * hashes of the values travel between executors.
 */
final class LineComparison {

    private static final String LINE = "line";
    private static final String KEY = "key";
    private static final String IS_CONTACT = "is_contact";
    private static final String HIGH = "hash_high";
    private static final String LOW = "hash_low";
    private static final String FROM = "from_day";
    private static final String UNTIL = "until_day";
    private static final String HAS_NUMBER = "has_number";
    private static final String NUMBER_HIGH = "number_high";
    private static final String NUMBER_LOW = "number_low";
    private static final String REPEATS = "repeats_line";

    /** A value of a line. Each has the hash of the number of its account too. */
    private static final StructType VALUE = new StructType()
            .add(LINE, DataTypes.LongType, false)
            .add(KEY, DataTypes.IntegerType, false)
            .add(IS_CONTACT, DataTypes.BooleanType, false)
            .add(HIGH, DataTypes.LongType, false)
            .add(LOW, DataTypes.LongType, false)
            .add(FROM, DataTypes.IntegerType, false)
            .add(UNTIL, DataTypes.IntegerType, false)
            .add(HAS_NUMBER, DataTypes.BooleanType, false)
            .add(NUMBER_HIGH, DataTypes.LongType, false)
            .add(NUMBER_LOW, DataTypes.LongType, false)
            .add(REPEATS, DataTypes.LongType, false);

    private static final StructType FOUND = new StructType()
            .add(LINE, DataTypes.LongType, false)
            .add(KEY, DataTypes.IntegerType, false)
            .add("first_line", DataTypes.LongType, false)
            .add("accounts_so_far", DataTypes.LongType, false);

    private final SparkSession spark;
    private final JudgeSource source;
    private final long sharedContacts;

    /** @param sharedContacts how many accounts may share contact details without a warning; 0 for no warnings */
    LineComparison(SparkSession spark, JudgeSource source, long sharedContacts) {
        this.spark = spark;
        this.source = source;
        this.sharedContacts = sharedContacts;
    }

    /** Returns what earlier lines hold against the lines of the input, in no order. */
    JavaRDD<Finding> compare(JavaRDD<InputLine> lines) {
        var values = lines.mapPartitions(collect(source, sharedContacts > 0));
        return find(spark.createDataFrame(values, VALUE))
                .javaRDD()
                .map(row -> new Finding(row.getLong(0), row.getInt(1), row.getLong(2), row.getLong(3)));
    }

    private static FlatMapFunction<Iterator<InputLine>, Row> collect(JudgeSource source, boolean withContacts) {
        return lines -> {
            var judge = source.judge();
            return new FlatIterator<>(lines, line -> judge.findKeys(line.text(), withContacts)
                    .map(keys -> rows(line.number(), keys))
                    .orElse(List.of()));
        };
    }

    /** Returns the values of a line. A line without a number stands alone under a hash of its own. */
    static List<Row> rows(long line, LineKeys keys) {
        var number = keys.number();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < keys.keys().size(); i++) {
            rows.add(row(line, i, false, keys.keys().get(i), number));
        }
        for (int i = 0; i < keys.contacts().size(); i++) {
            rows.add(row(line, keys.keys().size() + i, true, keys.contacts().get(i), number));
        }
        return rows;
    }

    private static Row row(long line, int key, boolean isContact, AccountKey value, AccountKey number) {
        return RowFactory.create(
                line,
                key,
                isContact,
                value.hash().getMostSignificantBits(),
                value.hash().getLeastSignificantBits(),
                value.fromDay(),
                value.untilDay(),
                number != null,
                number == null ? line : number.hash().getMostSignificantBits(),
                number == null ? 0L : number.hash().getLeastSignificantBits(),
                0L);
    }

    private Dataset<Row> find(Dataset<Row> values) {
        return sorted(dropRepeats(sorted(values, HAS_NUMBER, NUMBER_HIGH, NUMBER_LOW)), HIGH, LOW)
                .mapPartitions(findEarlier(sharedContacts), Encoders.row(FOUND));
    }

    private static Dataset<Row> dropRepeats(Dataset<Row> values) {
        return values.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new FlatIterator<>(rows, new Repeats()::judge),
                Encoders.row(VALUE));
    }

    private static MapPartitionsFunction<Row, Row> findEarlier(long sharedContacts) {
        return rows -> new FlatIterator<>(rows, new Holders(sharedContacts)::judge);
    }

    /** Brings rows of the same hash together, in the order of their lines. Disks take what memory does not. */
    private static Dataset<Row> sorted(Dataset<Row> rows, String... hash) {
        var columns = Arrays.stream(hash).map(rows::col).toArray(Column[]::new);
        var order = new ArrayList<>(Arrays.asList(columns));
        order.add(rows.col(LINE));
        order.add(rows.col(KEY));
        return rows.repartition(columns).sortWithinPartitions(order.toArray(Column[]::new));
    }

    private static long get(Row row, String column) {
        return row.getLong(VALUE.fieldIndex(column));
    }

    private static int day(Row row, String column) {
        return row.getInt(VALUE.fieldIndex(column));
    }

    private static boolean is(Row row, String column) {
        return row.getBoolean(VALUE.fieldIndex(column));
    }

    /** Keeps the values of the first line of each number, and of the later lines the number alone. */
    private static final class Repeats {

        private boolean hasNumber;
        private long high;
        private long low;
        private long firstLine;

        List<Row> judge(Row value) {
            if (is(value, HAS_NUMBER) != hasNumber
                    || get(value, NUMBER_HIGH) != high
                    || get(value, NUMBER_LOW) != low) {
                hasNumber = is(value, HAS_NUMBER);
                high = get(value, NUMBER_HIGH);
                low = get(value, NUMBER_LOW);
                firstLine = get(value, LINE);
            }
            if (!hasNumber || get(value, LINE) == firstLine) {
                return List.of(value);
            }
            // The number is the first key of each account that has one.
            return day(value, KEY) > 0 ? List.of() : List.of(repeat(value, firstLine));
        }

        private static Row repeat(Row value, long firstLine) {
            var columns = new Object[value.length()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = value.get(i);
            }
            columns[VALUE.fieldIndex(REPEATS)] = firstLine;
            return RowFactory.create(columns);
        }
    }

    /** Finds the earlier line that has a value, and counts the accounts that share a contact detail. */
    private static final class Holders {

        private final long sharedContacts;
        private boolean isFirst = true;
        private long high;
        private long low;
        private TakenDays days = new TakenDays();
        private long firstLine;
        private long accounts;

        Holders(long sharedContacts) {
            this.sharedContacts = sharedContacts;
        }

        List<Row> judge(Row value) {
            if (isFirst || get(value, HIGH) != high || get(value, LOW) != low) {
                isFirst = false;
                high = get(value, HIGH);
                low = get(value, LOW);
                days = new TakenDays();
                firstLine = get(value, LINE);
                accounts = 0;
            }
            if (get(value, REPEATS) > 0) {
                return found(value, get(value, REPEATS), 0);
            }
            return is(value, IS_CONTACT) ? count(value) : take(value);
        }

        private List<Row> take(Row value) {
            var earlier = days.find(day(value, FROM), day(value, UNTIL));
            if (earlier != null) {
                return found(value, earlier.line(), 0);
            }
            days.take(get(value, LINE), day(value, FROM), day(value, UNTIL));
            return List.of();
        }

        private List<Row> count(Row value) {
            accounts++;
            return accounts > sharedContacts ? found(value, firstLine, accounts) : List.of();
        }

        private static List<Row> found(Row value, long earlier, long accounts) {
            return List.of(RowFactory.create(get(value, LINE), day(value, KEY), earlier, accounts));
        }
    }
}
