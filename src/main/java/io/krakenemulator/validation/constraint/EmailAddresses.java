package io.krakenemulator.validation.constraint;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * Recognises e-mail addresses, by the rules of Django's validator. The real service uses Django, and nothing else checks
 * its fields of this kind.
 */
public final class EmailAddresses {

    /** In characters, with the at sign. */
    private static final int LONGEST = 320;

    /** Letters that a match without regard to case takes for i, s and k, as the validator's own language does. */
    private static final String LIKE_ASCII = "\u0130\u0131\u017F\u212A";

    private static final String WORD = "[-!#$%&'*+/=?^_`{}|~0-9A-Za-z" + LIKE_ASCII + "]+";

    private static final Pattern DOTTED_WORDS = Pattern.compile(WORD + "(?:\\." + WORD + ")*+");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F!#-\\[\\]-\\x7F"
            + LIKE_ASCII + "]|\\\\[\\x01-\\x09\\x0B\\x0C\\x0E-\\x7F" + LIKE_ASCII + "])*+\"");

    private static final String ALPHANUMERIC = "A-Za-z0-9" + LIKE_ASCII;

    /** The last label may begin with a dash, and no label may end with one. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[%1$s](?:[%1$s-]{0,61}[%1$s])?\\.)+[%1$s-]{2,63}(?<!-)".formatted(ALPHANUMERIC));

    private static final Pattern IP_4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

    private static final Pattern GROUP_OF_IP_6 = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** The only name without a dot that is accepted, in exactly this spelling. */
    private static final String THIS_HOST = "localhost";

    private EmailAddresses() {}

    /** Returns whether the text is an e-mail address. */
    public static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || text.codePointCount(0, text.length()) > LONGEST) {
            return false;
        }
        var user = text.substring(0, at);
        return (DOTTED_WORDS.matcher(user).matches() || QUOTED.matcher(user).matches())
                && isDomain(text.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        return domain.equals(THIS_HOST) || isAsciiDomain(domain) || isInternational(domain);
    }

    private static boolean isAsciiDomain(String domain) {
        return DOMAIN.matcher(domain).matches() || isLiteral(domain);
    }

    /** Returns whether a text is an address of the internet protocol in brackets. */
    private static boolean isLiteral(String domain) {
        if (!domain.startsWith("[") || !domain.endsWith("]")) {
            return false;
        }
        var address = domain.substring(1, domain.length() - 1);
        return IP_4.matcher(address).matches() || isIp6(address);
    }

    private static boolean isIp6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == 8;
        }
        if (address.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        var before = address.substring(0, gap);
        var after = address.substring(gap + 2);
        int groupsBefore = before.isEmpty() ? 0 : groups(before, false);
        int groupsAfter = after.isEmpty() ? 0 : groups(after, true);
        return groupsBefore >= 0 && groupsAfter >= 0 && groupsBefore + groupsAfter < 8;
    }

    /** Returns the number of 16-bit groups, or -1 if one is malformed. The last two may be written as four bytes. */
    private static int groups(String part, boolean mayEndInBytes) {
        var groups = part.split(":", -1);
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (GROUP_OF_IP_6.matcher(groups[i]).matches()) {
                count++;
            } else if (mayEndInBytes
                    && i == groups.length - 1
                    && IP_4.matcher(groups[i]).matches()) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isInternational(String domain) {
        if (domain.chars().allMatch(c -> c < 0x80)) {
            return false;
        }
        try {
            return isAsciiDomain(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED));
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
