package org.ibid.citations.reference;

/** What the words of a name look like: initials, particles, suffixes, a family name alone. */
final class NameShape {

    private static final int MOST_INITIALS = 5;
    private static final int LONGEST_GROUP = 3;
    private static final int LONGEST_SUFFIX = 3;
    private static final int LONGEST_UNPARTED = 4;

    private NameShape() {}

    /** {@code 李明}: family and given name are one word, in an order that differs by country. */
    static boolean isUnparted(String text) {
        return text.length() > 1
                && text.length() <= LONGEST_UNPARTED
                && text.codePoints().allMatch(Character::isIdeographic);
    }

    /** {@code van}, {@code de}, in lower case. */
    static boolean isParticle(String word) {
        return Words.is(word, Words.PARTICLE) && Character.isLowerCase(word.charAt(0));
    }

    /** Where the particles that a family name begins with end; 0 where it has none. */
    static int particleEnd(String family) {
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

    /** {@code Jr.}, {@code III}. */
    static boolean isSuffix(String text) {
        String plain = text.replace(".", "").strip();
        return plain.length() <= LONGEST_SUFFIX
                && plain.length() > 1
                && Words.is(plain, Words.SUFFIX)
                && Character.isUpperCase(plain.charAt(0));
    }

    /** {@code J. P.}, {@code JP}, {@code J.-P.}, {@code Ch.}: single capitals, or up to three together. */
    static boolean isInitials(String text) {
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
        return groups > 0 && groups <= MOST_INITIALS && (longest == 1 || (longest <= LONGEST_GROUP && groups == 1));
    }

    /** Whether a name of three letters or more is written in capitals. */
    static boolean isCapitals(String text) {
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

    /** How many words of {@code DE LA CRUZ Maria} are the family name, set in capitals before a given name that is not; 0 where none are. */
    static int capitalFamily(String[] words) {
        int capitals = 0;
        boolean long3 = false;
        while (capitals < words.length && words[capitals].indexOf('.') < 0 && isCapitals(words[capitals])) {
            long3 |= words[capitals].length() >= 3;
            capitals++;
        }
        boolean given = capitals < words.length && capitals > 0;
        for (int i = capitals; i < words.length; i++) {
            given &= words[i].length() > 2
                    && Character.isUpperCase(words[i].charAt(0))
                    && Character.isLowerCase(words[i].charAt(1));
        }
        return given && long3 && words.length - capitals <= 2 ? capitals : 0;
    }

    static boolean endsInInitials(String text) {
        int space = text.lastIndexOf(' ');
        return space > 0 && isInitials(text.substring(space + 1)) && !isInitials(text);
    }

    static boolean beginsWithInitials(String text) {
        int space = text.indexOf(' ');
        return space > 0 && isInitials(text.substring(0, space)) && !isInitials(text);
    }

    static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    /** A family name alone: one word, or two joined, or particles before one word. */
    static boolean isFamilyAlone(String text) {
        if (beginsWithInitials(text) || isInitials(text)) {
            return false;
        }
        int cut = particleEnd(text);
        return words(text.substring(cut)) == 1 || (cut > 0 && words(text.substring(cut)) <= 2);
    }
}
