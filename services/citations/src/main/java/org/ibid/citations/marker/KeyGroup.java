package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import org.ibid.wording.EntryLabel;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a bracketed group, {@code [Val01, Ree17]}, and the entries that bear them as labels. A key that no entry bears
 * is one only where it is printed as the labels are: letters, then the digits of a year.
 */
record KeyGroup(List<Integer> entries) {

    /** Null where anything but keys and places in works stands between the brackets. */
    static @Nullable KeyGroup read(String content, int open, int close, EntryIndex index) {
        List<Integer> entries = new ArrayList<>(2);
        boolean keyed = false;
        for (int from = open + 1; from < close; ) {
            int to = from;
            while (to < close && content.charAt(to) != ',' && content.charAt(to) != ';') {
                to++;
            }
            String part = withoutLead(content.substring(from, to).strip());
            int entry = part.length() > EntryLabel.LONGEST_KEY ? EntryIndex.NONE : index.byLabel(part, open);
            if (entry != EntryIndex.NONE) {
                keyed = true;
                if (!entries.contains(entry)) {
                    entries.add(entry);
                }
            } else if (index.hasKeys() && isKey(part)) {
                keyed = true;
            } else if (!keyed || CitationWords.LOCATORS.endOf(part, 0, part.length()) == 0) {
                return null;
            }
            from = to + 1;
        }
        return keyed ? new KeyGroup(entries) : null;
    }

    /** {@code s. Val01} says where to look, {@code S. 3} on which page. */
    private static String withoutLead(String part) {
        int end = CitationWords.LEADS.endOf(part, 0, part.length());
        String rest = part.substring(end).strip();
        boolean leads = end > 0 && end < part.length() && part.charAt(end) == ' ' && !Character.isDigit(rest.charAt(0));
        return leads ? rest : part;
    }

    /** {@code XYZ99}, {@code Ree17a}, {@code BLK+19} */
    private static boolean isKey(String part) {
        int at = 0;
        while (at < part.length() && (Character.isLetter(part.charAt(at)) || part.charAt(at) == '+')) {
            at++;
        }
        int digits = at;
        while (at < part.length() && Character.isDigit(part.charAt(at))) {
            at++;
        }
        boolean lettered = at + 1 == part.length() && Character.isLowerCase(part.charAt(at));
        return digits >= 2 && at - digits == 2 && (at == part.length() || lettered);
    }
}
