package org.ibid.citations.marker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.wording.Letters;
import org.ibid.wording.WordFile;

/** Words of names, made comparable: without case, accents, hyphens and apostrophes. */
final class NameKeys {

    /** Small words that belong to names but do not tell them apart. */
    static final Set<String> PARTICLES = WordFile.words(NameKeys.class, "author-words.txt", "particle");

    /** Small words inside the names of institutions. */
    static final Set<String> INSIDE = WordFile.words(NameKeys.class, "author-words.txt", "inside");

    private static final Set<String> ELIDED = WordFile.words(NameKeys.class, "author-words.txt", "elided");

    /** In characters, of a family name that is written without a space before the given one, and of the whole name. */
    private static final int LONGEST_FAMILY = 2;

    private static final int LONGEST_NAME = 6;

    private NameKeys() {}

    static boolean isNameChar(char c) {
        return Character.isLetter(c) || c == '-' || c == '\'' || c == '’' || c == '‐' || c == '‑' || isMark(c);
    }

    /** Of a script whose names are written as one word, family name first: Chinese characters, kana and Hangul. */
    private static boolean isFamilyFirst(char c) {
        return Letters.isUnspaced(c) || c >= '\uAC00' && c <= '\uD7A3';
    }

    /** Whether the key can be a name: of two letters, or of one character of a script that writes names so: 李. */
    static boolean isName(String key) {
        return key.length() >= 2 || !key.isEmpty() && isFamilyFirst(key.charAt(0));
    }

    /** The keys of the family names that a name may begin with that is written as one word: 田 and 田中 of 田中花子. */
    static List<String> families(String content, int start, int end) {
        List<String> families = new ArrayList<>(2);
        boolean one = end - start <= LONGEST_NAME && isFamilyFirst(content.charAt(start));
        for (int length = 1; one && length <= LONGEST_FAMILY && start + length < end; length++) {
            families.add(key(content, start, start + length));
        }
        return families;
    }

    /** The end of the word that begins at a place, before a limit; the place itself where none does. */
    static int end(String content, int from, int limit) {
        int end = from;
        while (end < limit && isNameChar(content.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The start of the word that ends at a place, not before a limit; the place itself where none does. */
    static int start(String content, int limit, int to) {
        int start = to;
        while (start > limit && isNameChar(content.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether the word begins as a name does: with no small letter but a particle's, {@code d’Aubry}. */
    static boolean isCapitalised(String word) {
        return !Character.isLowerCase(word.codePointAt(0)) || elidedEnd(word, 0, word.length()) > 0;
    }

    /** Where {@code d’} ends that a capital follows; {@code start} where none stands. */
    private static int elidedEnd(String content, int start, int end) {
        int at = start;
        while (at < end && Character.isLetter(content.charAt(at))) {
            at++;
        }
        boolean elided = at > start
                && at + 1 < end
                && "'’".indexOf(content.charAt(at)) >= 0
                && Character.isUpperCase(content.charAt(at + 1))
                && ELIDED.contains(content.substring(start, at).toLowerCase(Locale.ROOT));
        return elided ? at + 1 : start;
    }

    private static boolean isMark(char c) {
        return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The word's key; empty when nothing of it is a letter. A possessive {@code 's} and an elided particle are dropped. */
    static String key(String content, int start, int end) {
        int to = end;
        if (to - start > 2 && content.charAt(to - 1) == 's' && "'’".indexOf(content.charAt(to - 2)) >= 0) {
            to -= 2;
        }
        StringBuilder key = new StringBuilder(to - start);
        boolean plain = true;
        for (int i = elidedEnd(content, start, to); i < to; i++) {
            char c = content.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + 32));
            } else if (c >= 'a' && c <= 'z') {
                key.append(c);
            } else if ((c > 127 && Character.isLetter(c)) || isMark(c)) {
                key.append(c);
                plain = false;
            }
        }
        return plain ? key.toString() : folded(key.toString());
    }

    private static String folded(String word) {
        String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ' -> folded.append('d');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'ı' -> folded.append('i');
                default -> {
                    if (Character.isLetter(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }
}
