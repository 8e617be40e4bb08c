import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a script for pgbench from a statement in the log of PostgreSQL. The script has the statement with its parameters as
 * literals, but a number of its own for each run. Also writes the claim of the statement, if it has one.
 */
public final class Script {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('[^']*+(?:''[^']*+)*+'|NULL)");
    private static final Pattern CLAIM = Pattern.compile("'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'");
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("'A-[0-9A-F]{8}'");

    private Script() {}

    public static void main(String[] arguments) throws IOException {
        String log = Files.readString(Path.of(arguments[0]));
        String word = arguments[1];
        String prefix = arguments[2];
        Path folder = Path.of(arguments[3]);
        int begin = log.indexOf(word);
        if (begin < 0) {
            throw new IOException("The log of PostgreSQL has no statement with: " + word);
        }
        int end = log.indexOf("DETAIL:", begin);
        String statement = log.substring(begin, endOfEntry(log, begin)).strip();
        String parameters = log.substring(end, endOfEntry(log, end));
        String number = "'" + prefix + "-' || cast(:n as text)";
        var values = new HashMap<String, String>();
        for (Matcher found = PARAMETER.matcher(parameters); found.find(); ) {
            String value = found.group(2);
            if (CLAIM.matcher(value).matches()) {
                Files.writeString(folder.resolve("claim"), value.replace("'", ""));
            }
            values.put(found.group(1), literal(value, prefix, number));
        }
        String script = Pattern.compile("\\$(\\d+)")
                .matcher(statement)
                .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
        Files.writeString(folder.resolve("script.sql"), "\\set i :i + 1\n\\set n :client_id + 1 + :clients * (:i - 1)\n" + script.replaceAll("\\s*\\R\\s*", " ") + ";\n");
    }

    /** Returns the number of the run for an account number, and puts it into a longer text that has the number of the sample. */
    private static String literal(String value, String prefix, String number) {
        if (ACCOUNT_NUMBER.matcher(value).matches() || isNumber(value, prefix)) {
            return "(" + number + ")";
        }
        // References are unique among imported accounts, and those of the sample have its number.
        return value.contains(prefix) ? "replace(" + escape(value) + ", '" + prefix + "', " + number + ")" : escape(value);
    }

    /** Returns a literal without colons, each of which pgbench would take for the begin of a variable. */
    private static String escape(String literal) {
        return literal.contains(":") ? "U&" + literal.replace("\\", "\\\\").replace(":", "\\003A") : literal;
    }

    private static boolean isNumber(String value, String prefix) {
        return value.equals("'sample'") || value.equals("'" + prefix + "'");
    }

    /** Returns where an entry of the log ends, which may have several lines: at the next entry, or at the end. */
    private static int endOfEntry(String log, int from) {
        Matcher next = Pattern.compile("(?m)^\\d{4}-\\d{2}-\\d{2} ").matcher(log);
        return next.find(log.indexOf('\n', from) < 0 ? log.length() : log.indexOf('\n', from)) ? next.start() : log.length();
    }
}
