package org.ibid.citations.reference;

import java.util.Arrays;
import org.ibid.contracts.CslItem.Name;
import org.jspecify.annotations.Nullable;

/** Makes one name: who is a person, and which of the words are family name, given names, particle and suffix. */
final class PersonName {

    /** A person has no more. */
    private static final int MOST_WORDS = 5;

    private PersonName() {}

    /** {@code Family, Given}. */
    static Name inverted(String family, String given, @Nullable String suffix) {
        String name = family;
        String particle = null;
        int cut = NameShape.particleEnd(name);
        if (cut > 0 && cut < name.length()) {
            particle = name.substring(0, cut).strip();
            name = name.substring(cut).strip();
        }
        int space = given.lastIndexOf(' ');
        if (particle == null && space > 0 && NameShape.isParticle(given.substring(space + 1))) {
            return new Name(name, given.substring(0, space), given.substring(space + 1), suffix, null);
        }
        return new Name(name, given, particle, suffix, null);
    }

    /**
     * {@code Given Family}, {@code Family GG}, or one word.
     *
     * @param order of the list that it stands in
     */
    static Name direct(String text, @Nullable String suffix, NameOrder order) {
        String name = text;
        String[] words = name.split("\\s+");
        if (words.length == 1) {
            return suffix == null ? glued(name) : new Name(name, null, null, suffix, null);
        }
        if (suffix == null && NameShape.isSuffix(words[words.length - 1]) && words.length > 2) {
            int cut = name.length() - words[words.length - 1].length();
            return direct(name.substring(0, cut).strip(), words[words.length - 1], order);
        }
        boolean initials = words.length == 2 && order == NameOrder.INITIALS_LAST && NameShape.isInitials(words[1]);
        if (!initials && Bodies.isName(words)) {
            boolean stopped = name.endsWith(".") && Bodies.isCountry(words[words.length - 1]);
            return Name.literal(stopped ? name.substring(0, name.length() - 1) : name);
        }
        if (words.length > 2 && NameShape.isParticle(words[words.length - 1])) {
            String last = words[words.length - 1];
            Name person =
                    direct(name.substring(0, name.length() - last.length()).strip(), suffix, order);
            return person.literal() != null || person.particle() != null
                    ? Name.literal(name)
                    : new Name(person.family(), person.given(), last, person.suffix(), null);
        }
        boolean given = order == NameOrder.INITIALS_FIRST && NameShape.isInitials(words[0]);
        int capitals = given ? 0 : NameShape.capitalFamily(words);
        if (capitals > 0) {
            return inverted(join(words, 0, capitals), join(words, capitals, words.length), suffix);
        }
        boolean family = !NameShape.isInitials(words[0]) || (words.length > 2 && Words.is(words[0], Words.PARTICLE));
        if (NameShape.isInitials(words[words.length - 1]) && family) {
            int k = words.length - 1;
            while (k > 1 && NameShape.isInitials(words[k - 1])) {
                k--;
            }
            return inverted(join(words, 0, k), join(words, k, words.length), suffix);
        }
        if (words.length > MOST_WORDS) {
            return Name.literal(name);
        }
        int k = words.length - 1;
        for (int i = words.length - 2; i > 0; i--) {
            k = NameShape.isParticle(words[i]) ? i : k;
        }
        if (k == words.length - 1
                && k > 1
                && Words.is(words[k - 1], Words.PARTICLE)
                && NameShape.isInitials(join(words, 0, k - 1))) {
            return new Name(join(words, k - 1, words.length), join(words, 0, k - 1), null, suffix, null);
        }
        int start = k;
        while (start < words.length - 1 && NameShape.isParticle(words[start])) {
            start++;
        }
        String particle = start > k ? join(words, k, start) : null;
        return new Name(join(words, start, words.length), join(words, 0, k), particle, suffix, null);
    }

    /** {@code M.Atiyah}: initials glued to the family name; a single word alone is a literal. */
    private static Name glued(String word) {
        int cut = word.lastIndexOf('.', word.length() - 2);
        if (cut > 0 && cut + 2 < word.length() && NameShape.isInitials(word.substring(0, cut + 1))) {
            return Name.of(word.substring(cut + 1), word.substring(0, cut + 1));
        }
        return Name.literal(word);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }
}
