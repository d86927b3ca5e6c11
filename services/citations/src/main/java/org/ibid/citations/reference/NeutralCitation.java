package org.ibid.citations.reference;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * How common-law courts number their own judgments: {@code [2012] UKSC 12}, {@code [2017] EWCA Civ 214}, {@code 2010 SCC 8}. Such a
 * number is neither a report's volume nor a page, and what stands before it is the name of the case.
 *
 * @param start where the year begins, with its bracket
 * @param court as printed
 * @param digits the number alone
 * @param number court, division and number as printed: {@code EWHC 1212 (Comm)}
 */
record NeutralCitation(int start, String court, String digits, String number) {

    private static final Set<String> COURTS =
            Set.copyOf(WordFile.phrases(NeutralCitation.class, "legal-sources.txt", "neutral"));

    private static final Pattern FORM = Pattern.compile(
            "[\\[(]?(?<!\\d)(?:1[89]|20)\\d\\d[\\])]? ((\\p{Lu}{2,8})(?: (?:Civ|Crim|Admin|Fam))? (\\d{1,5})(?!\\d)(?: \\(\\p{L}{2,6}\\))?)");

    /** The first of the string; null where it has none. */
    static @Nullable NeutralCitation in(String raw) {
        Matcher form = FORM.matcher(raw);
        while (form.find()) {
            if (COURTS.contains(form.group(2))) {
                return new NeutralCitation(form.start(), form.group(2), form.group(3), form.group(1));
            }
        }
        return null;
    }

    /** The name of the case before it; null where no party stands against another there. */
    @Nullable
    String caseName(String raw, int bodyStart) {
        String name = start <= bodyStart ? "" : Runs.squeezed(raw, bodyStart, start);
        int end = name.length();
        while (end > 0 && " ,(".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        name = name.substring(0, end);
        return name.contains(" v ") || name.contains(" v. ") ? name : null;
    }

    /** Whether it is but a part of this number that was read as a volume, a page, a container or a note. */
    boolean covers(@Nullable String field) {
        return field != null && (field.equals(court) || field.equals(digits) || number.endsWith("(" + field + ")"));
    }
}
