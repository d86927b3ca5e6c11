package org.ibid.citations.reference;

import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;

/** Tells the names of bodies, a ministry, an archive, an inquiry, from those of persons. */
final class Bodies {
    /** Nobody bears these as a family name. */
    private static final Set<String> CERTAIN = WordFile.words(Bodies.class, "bodies.txt", "certain");

    /** These are family names as well, so other words of the name decide. */
    private static final Set<String> LIKELY = WordFile.words(Bodies.class, "bodies.txt", "likely");

    private static final Set<String> ENDINGS = WordFile.words(Bodies.class, "bodies.txt", "ending");

    private static final Set<String> COUNTRIES = WordFile.words(Bodies.class, "names.txt", "country");

    private Bodies() {}

    /** Whether a capitalized word can only stand in the name of a body. */
    private static boolean isCertain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (CERTAIN.contains(lower)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (lower.length() > ending.length() + 1 && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLikely(String word) {
        return LIKELY.contains(word.toLowerCase(Locale.ROOT));
    }

    /** {@code UK}, {@code U.S.} */
    static boolean isCountry(String word) {
        return COUNTRIES.contains(word.replace(".", ""));
    }

    /** One name of a list that is no person's: {@code Lamp Study Group}, {@code The Harbour Council}, {@code Tidewater UK}. */
    static boolean isName(String[] words) {
        boolean named = words[0].equals("The") || isCountry(words[words.length - 1]);
        for (String word : words) {
            boolean capital = Character.isUpperCase(word.charAt(0)) && word.length() > 2;
            named |= capital
                    && (isCertain(word) || (words.length > 2 && Words.is(word, Words.INSTITUTION)))
                    && !NameShape.isInitials(words[words.length - 1]);
        }
        return named;
    }

    /** Whether the whole field names a body or an outlet, not persons. */
    static boolean isField(String text, int pieces) {
        boolean institution = false;
        boolean certain = false;
        int words = 0;
        int functions = 0;
        int persons = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\'');
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                String word = text.substring(from, i);
                from = -1;
                words++;
                int classes = Words.classes(word.toLowerCase(Locale.ROOT));
                boolean capital = Character.isUpperCase(word.charAt(0));
                persons += word.length() == 1 || (classes & Words.GIVEN) != 0 ? 1 : 0;
                institution |= capital
                        && word.length() > 1
                        && (classes & (Words.INSTITUTION | Words.OUTLET)) != 0
                        && !(word.length() < 3 && !word.equals("UN") && !word.equals("EU"));
                institution |= capital && pieces == 1 && isLikely(word);
                certain |= capital && isCertain(word);
                functions +=
                        !capital && (classes & Words.FUNCTION) != 0 && (classes & (Words.AND | Words.PARTICLE)) == 0
                                ? 1
                                : 0;
            }
        }
        if (words == 1) {
            return institution || certain;
        }
        institution |= certain;
        boolean whole = certain && pieces == 1;
        return whole || (persons == 0 && ((institution && pieces <= 3) || (functions > 0 && pieces <= 2)));
    }
}
