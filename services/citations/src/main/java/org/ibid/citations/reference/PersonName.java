package org.ibid.citations.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.CslItem.Name;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** One name: who is a person, and which of the words are family name, given names, particle and suffix. */
final class PersonName {
    private static final Set<String> OTHERS = WordFile.words(PersonName.class, "names.txt", "et-al");
    private static final Set<String> COUNTRIES = WordFile.words(PersonName.class, "names.txt", "country");
    private static final String ET_AL = "etal";

    private PersonName() {}

    /** {@code Family, Given}. */
    static Name inverted(String family, String given, @Nullable String suffix) {
        String name = family;
        String particle = null;
        int cut = particleEnd(name);
        if (cut > 0 && cut < name.length()) {
            particle = name.substring(0, cut).strip();
            name = name.substring(cut).strip();
        }
        return new Name(name, given, particle, suffix, null);
    }

    /** {@code Given Family}, {@code Family GG}, or one word. */
    static Name direct(String text, @Nullable String suffix) {
        String name = text;
        String[] words = name.split("\\s+");
        if (words.length == 1) {
            return suffix == null ? glued(name) : new Name(name, null, null, suffix, null);
        }
        if (suffix == null && suffix(words[words.length - 1]) && words.length > 2) {
            int cut = name.length() - words[words.length - 1].length();
            return direct(name.substring(0, cut).strip(), words[words.length - 1]);
        }
        if (body(words)) {
            boolean stopped = name.endsWith(".") && COUNTRIES.contains(words[words.length - 1].replace(".", ""));
            return Name.literal(stopped ? name.substring(0, name.length() - 1) : name);
        }
        if (words.length > 2 && particle(words[words.length - 1])) {
            String last = words[words.length - 1];
            Name person =
                    direct(name.substring(0, name.length() - last.length()).strip(), suffix);
            return person.literal() != null || person.particle() != null
                    ? Name.literal(name)
                    : new Name(person.family(), person.given(), last, person.suffix(), null);
        }
        boolean family = !initials(words[0]) || (words.length > 2 && Words.is(words[0], Words.PARTICLE));
        if (initials(words[words.length - 1]) && family) {
            int k = words.length - 1;
            while (k > 1 && initials(words[k - 1])) {
                k--;
            }
            return inverted(join(words, 0, k), join(words, k, words.length), suffix);
        }
        if (words.length > 5) {
            return Name.literal(name);
        }
        int k = words.length - 1;
        for (int i = words.length - 2; i > 0; i--) {
            k = particle(words[i]) ? i : k;
        }
        if (k == words.length - 1
                && k > 1
                && Words.is(words[k - 1], Words.PARTICLE)
                && initials(join(words, 0, k - 1))) {
            return new Name(join(words, k - 1, words.length), join(words, 0, k - 1), null, suffix, null);
        }
        int start = k;
        while (start < words.length - 1 && particle(words[start])) {
            start++;
        }
        String particle = start > k ? join(words, k, start) : null;
        return new Name(join(words, start, words.length), join(words, 0, k), particle, suffix, null);
    }

    /** {@code 李明}: family and given name are one word, in an order that differs by country. */
    static boolean unparted(String text) {
        return text.length() > 1 && text.length() <= 4 && text.codePoints().allMatch(Character::isIdeographic);
    }

    private static boolean particle(String word) {
        return Words.is(word, Words.PARTICLE) && Character.isLowerCase(word.charAt(0));
    }

    /** One name of a list that is no person's: {@code Lamp Study Group}, {@code The Harbour Council}, {@code Tidewater UK}. */
    private static boolean body(String[] words) {
        boolean named = words[0].equals("The") || COUNTRIES.contains(words[words.length - 1].replace(".", ""));
        for (String word : words) {
            boolean capital = Character.isUpperCase(word.charAt(0)) && word.length() > 2;
            named |= capital
                    && (Bodies.certain(word) || (words.length > 2 && Words.is(word, Words.INSTITUTION)))
                    && !initials(words[words.length - 1]);
        }
        return named;
    }

    /** {@code M.Atiyah}: initials glued to the family name; a single word alone is a literal. */
    private static Name glued(String word) {
        int cut = word.lastIndexOf('.', word.length() - 2);
        if (cut > 0 && cut + 2 < word.length() && initials(word.substring(0, cut + 1))) {
            return Name.of(word.substring(cut + 1), word.substring(0, cut + 1));
        }
        return Name.literal(word);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    private static int particleEnd(String family) {
        int cut = 0;
        while (true) {
            int space = family.indexOf(' ', cut);
            if (space < 0) {
                return cut;
            }
            String word = family.substring(cut, space);
            if (word.isEmpty() || !Character.isLowerCase(word.charAt(0)) || !Words.is(word, Words.PARTICLE)) {
                return cut;
            }
            cut = space + 1;
        }
    }

    /** The text before a closing {@code et al.}, {@code u. a.}, {@code и др.} or {@code 等}, however it is spaced. */
    static String withoutEtAl(String text) {
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

    /** {@code Jr.}, {@code III}. */
    static boolean suffix(String text) {
        String plain = text.replace(".", "").strip();
        return plain.length() <= 3
                && plain.length() > 1
                && Words.is(plain, Words.SUFFIX)
                && Character.isUpperCase(plain.charAt(0));
    }

    /** {@code J. P.}, {@code JP}, {@code J.-P.}, {@code Ch.}: single capitals, or up to three together. */
    static boolean initials(String text) {
        int groups = 0;
        int group = 0;
        int longest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                groups += group == 0 ? 1 : 0;
                longest = Math.max(longest, ++group);
            } else if (c == '.' || c == ' ' || c == '-' || c == '‐' || c == '–' || c == 0xA0) {
                group = 0;
            } else {
                boolean digraph =
                        group == 1 && Character.isLowerCase(c) && i + 1 < text.length() && text.charAt(i + 1) == '.';
                if (!digraph) {
                    return false;
                }
            }
        }
        return groups > 0 && groups <= 5 && (longest == 1 || (longest <= 3 && groups == 1));
    }

    /** Whether a name of three letters or more is written in capitals. */
    static boolean capitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 2;
    }

    static boolean initialsAtEnd(String text) {
        int space = text.lastIndexOf(' ');
        return space > 0 && initials(text.substring(space + 1)) && !initials(text);
    }

    static boolean initialsAtStart(String text) {
        int space = text.indexOf(' ');
        return space > 0 && initials(text.substring(0, space)) && !initials(text);
    }

    static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    /** A family name alone: one word, or two joined, or particles before one word. */
    static boolean familyOnly(String text) {
        if (initialsAtStart(text) || initials(text)) {
            return false;
        }
        int cut = particleEnd(text);
        return words(text.substring(cut)) == 1 || (cut > 0 && words(text.substring(cut)) <= 2);
    }

    /** Whether the whole field names a body or an outlet, not persons. */
    static boolean institution(String text, int pieces) {
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
                institution |= capital && pieces == 1 && Bodies.likely(word);
                certain |= capital && Bodies.certain(word);
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
