package org.ibid.citations.reference;

import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;

/** What stands for further persons, {@code et al.}, and for none, {@code Eds.} */
final class EtAl {

    private static final Set<String> OTHERS = WordFile.words(EtAl.class, "names.txt", "et-al");
    private static final Set<String> NO_NAMES = WordFile.words(EtAl.class, "names.txt", "no-name");
    private static final String ET_AL = "etal";

    private EtAl() {}

    /** The text before a closing {@code et al.}, {@code u. a.}, {@code и др.} or {@code 等}, however it is spaced. */
    static String cut(String text) {
        for (String others : OTHERS) {
            int end = before(others, text);
            if (end > 0) {
                return NameSplitter.trimmed(text.substring(0, end));
            }
        }
        return text;
    }

    /** Where the letters of {@code others} start that {@code text} ends with, whatever stands between them; -1 where it does not. */
    private static int before(String others, String text) {
        int end = text.length();
        int k = others.length() - 1;
        for (int i = end - 1; i >= 0 && k >= 0; i--) {
            char c = text.charAt(i);
            boolean same = c == others.charAt(k) || (others.equals(ET_AL) && (c | 32) == others.charAt(k));
            if (same) {
                k--;
                end = i;
            } else if (Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        boolean whole = k < 0
                && end > 0
                && (!Character.isLetter(text.charAt(end - 1)) || Character.isIdeographic(others.charAt(0)));
        return whole ? end : -1;
    }

    /** A piece that stands for no person; initials such as {@code A. L.} or {@code I. N.} do. */
    static boolean is(String text) {
        boolean small = Character.isLowerCase(text.charAt(text.length() - 1))
                || Character.isLowerCase(text.charAt(0))
                || text.endsWith("al.")
                || text.endsWith("rsg.")
                || text.endsWith("ds.");
        return small
                && NO_NAMES.contains(
                        text.toLowerCase(Locale.ROOT).replace(".", "").replace(" ", ""));
    }
}
