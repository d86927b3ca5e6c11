package org.ibid.citations.referencelist;

import java.util.Locale;
import java.util.Set;
import org.ibid.wording.Bullet;
import org.ibid.wording.Months;
import org.ibid.wording.WordFile;
import org.ibid.wording.Years;

/**
 * How much a stretch of text looks like a reference: one point each for a year, a URL or DOI, an author's opening, a
 * locator (volume and pages), a word of the trade, a month. Prose seldom has two.
 */
public final class Likeness {

    private static final int LOOKED_AT = 700;

    /** How far behind the place of publication the year may stand. */
    private static final int IMPRINT = 60;

    private static final Set<String> TRADE = WordFile.words(Likeness.class, "list-words.txt", "trade");

    private Likeness() {}

    /** Points for the stretch: 0 for prose, 2 and more for a reference. */
    public static int of(String content, int from, int end) {
        int start = Bullet.end(content, from, end);
        int to = Math.min(end, start + LOOKED_AT);
        boolean year = false;
        boolean locator = false;
        boolean trade = false;
        boolean month = false;
        int imprint = -IMPRINT;
        for (int i = start; i < to; ) {
            char c = content.charAt(i);
            int next = i + 1;
            if (c >= '0' && c <= '9') {
                while (next < to && Character.isDigit(content.charAt(next))) {
                    next++;
                }
                boolean found = next - i == 4 && Years.hasDigitsAt(content, i, next);
                year |= found;
                trade |= found && i - imprint < IMPRINT;
                locator |= isLocator(content, next, to);
            } else if (Character.isLetter(c)) {
                while (next < to && Character.isLetter(content.charAt(next))) {
                    next++;
                }
                if (next - i <= 12 && !(trade && month)) {
                    String word = content.substring(i, next).toLowerCase(Locale.ROOT);
                    trade |= TRADE.contains(word) || word.endsWith("verlag");
                    month |= isMonth(word, Character.isUpperCase(c));
                }
            }
            if (c == ':' && isPlace(content, i, start, to)) {
                imprint = i;
            }
            i = next;
        }
        int points = (year ? 1 : 0) + (locator ? 1 : 0) + (trade ? 1 : 0) + (month ? 1 : 0);
        return points + (hasUrl(content, start, to) ? 1 : 0) + (opensWithAuthor(content, start, to) ? 1 : 0);
    }

    /** A capitalised word before the colon and another behind: {@code Hamburg: Deich, 2004}. */
    private static boolean isPlace(String content, int colon, int start, int to) {
        int at = colon;
        while (at > start && Character.isLetter(content.charAt(at - 1))) {
            at--;
        }
        return at < colon
                && Character.isUpperCase(content.charAt(at))
                && colon + 2 < to
                && content.charAt(colon + 1) == ' '
                && Character.isUpperCase(content.charAt(colon + 2));
    }

    /** Whether a year stands in the stretch. */
    public static boolean hasYear(String content, int start, int end) {
        for (int i = start; i + 4 <= end; i++) {
            if (Years.hasDigitsAt(content, i, end) && (i == start || !Character.isDigit(content.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** May is a verb too; abbreviations in small letters are other words of other languages: set, out, des. */
    private static boolean isMonth(String word, boolean capital) {
        return !word.equals("may") && (capital ? Months.number(word) > 0 : Months.isName(word));
    }

    /** {@code 12(3)}, {@code 12:34}, {@code 34–56} after the digits that end at {@code at}. */
    private static boolean isLocator(String content, int at, int to) {
        if (at + 1 >= to) {
            return false;
        }
        char c = content.charAt(at);
        int next = at + 1 < to && content.charAt(at + 1) == ' ' && c == ':' ? at + 2 : at + 1;
        return (c == ':' || c == '–' || c == '-' || c == '(') && next < to && isDigit(content.charAt(next));
    }

    private static boolean hasUrl(String content, int start, int to) {
        int at = content.indexOf("://", start, to);
        return at >= 0 || content.indexOf("www.", start, to) >= 0 || content.indexOf("doi:", start, to) >= 0;
    }

    /** {@code Smith, J}, {@code Smith J}, {@code Smith JK,}, {@code J. Smith}, {@code Smith,Jane}, {@code van Dam A}. */
    public static boolean opensWithAuthor(String content, int start, int to) {
        int at = start;
        int words = 0;
        while (words < 4) {
            int end = wordEnd(content, at, to);
            if (end == at || end >= to) {
                return false;
            }
            boolean upper = Character.isUpperCase(content.charAt(at));
            char after = content.charAt(end);
            if (upper && end - at == 1 && after == '.') {
                return true;
            }
            if (upper && end - at > 1 && after == ',') {
                int next = end + 1;
                while (next < to && content.charAt(next) == ' ') {
                    next++;
                }
                return next < to && Character.isUpperCase(content.charAt(next));
            }
            if (words > 0 && upper && end - at <= 3 && isAllUpper(content, at, end)) {
                return true;
            }
            if (after != ' ' || (!upper && end - at > 3)) {
                return false;
            }
            at = end + 1;
            words++;
        }
        return false;
    }

    private static int wordEnd(String content, int at, int to) {
        int end = at;
        while (end < to && (Character.isLetter(content.charAt(end)) || "-'’".indexOf(content.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isAllUpper(String content, int at, int end) {
        for (int i = at; i < end; i++) {
            if (!Character.isUpperCase(content.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
