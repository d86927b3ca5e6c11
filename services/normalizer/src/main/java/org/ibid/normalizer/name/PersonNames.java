package org.ibid.normalizer.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.wording.Letters;
import org.ibid.wording.Months;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Tells a line of names from other short lines by its shape: capitals, initials, particles, and no word of a heading. */
public final class PersonNames {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 3000;
    private static final int MOST_NAMES = 50;
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;&·|]\\s*(?:and\\s+|und\\s+)?|\\s+(?:and|und|et|y|e|en|och|og|i|и|with|mit)\\s+");
    private static final Map<String, Set<String>> WORDS = WordFile.sets(PersonNames.class, "name-words.txt");
    private static final Set<String> PARTICLES = WORDS.getOrDefault("particle", Set.of());
    private static final Set<String> TITLES = WORDS.getOrDefault("title", Set.of());
    private static final Set<String> NEVER = WORDS.getOrDefault("never", Set.of());

    /** What a writer's agency or house is called by, behind the name: {@code /dpa}, {@code / SP-X}. */
    private static final Pattern AGENCY = Pattern.compile("\\s?/\\s?(?:\\p{Ll}{2,5}|\\p{Lu}[\\p{Lu}-]{1,5})$");

    private PersonNames() {}

    /** A name without the agency behind it. */
    public static String withoutAgency(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 3 && name.length() - slash < 9 ? AGENCY.matcher(name).replaceFirst("") : name;
    }

    /** The names of a line that is nothing but names, with or without "By"; empty for any other line. */
    public static List<String> line(String line) {
        String given = line.strip();
        String unannounced = ByWords.without(given);
        boolean announced = unannounced.length() != given.length();
        String bare = withoutAgency(unannounced);
        if (bare.isEmpty()
                || bare.length() > LONGEST_LINE
                || bare.endsWith(".") && !endsWithInitial(bare)
                || bare.endsWith(":")) {
            return List.of();
        }
        String ordered = announced ? inReadingOrder(bare) : bare;
        if (!ordered.equals(bare)) {
            return List.of(ordered);
        }
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(bare, -1)) {
            if (part.isBlank()) {
                continue;
            }
            if (isTitle(part) && !names.isEmpty()) {
                continue;
            }
            String name = part.strip();
            if (!isName(name) && !(announced && names.isEmpty() && isCapitalised(name))) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    /** Two to five words in the shape of a person's name. */
    public static boolean isName(String text) {
        if (text.length() < 4 || text.length() > LONGEST_NAME) {
            return false;
        }
        String[] words = text.split("[ ]+", -1);
        if (words.length < 2 || words.length > 5) {
            return false;
        }
        int full = 0;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            String bare = Letters.trimmed(word);
            String lower = bare.toLowerCase(Locale.ROOT);
            if (bare.isEmpty() || hasForeignMark(word)) {
                return false;
            }
            if (i > 0 && PARTICLES.contains(lower) && i < words.length - 1 || i == 0 && PARTICLES.contains(lower)) {
                continue;
            }
            boolean initial = bare.length() == 1;
            if (!initial && NEVER.contains(lower) || !Character.isUpperCase(bare.codePointAt(0)) && !isCaseless(bare)) {
                return false;
            }
            full += bare.length() > 1 ? 1 : 0;
        }
        return full > 0;
    }

    /** The name that the text begins with, as far as its words go on like a name; none if it begins with none. */
    public static @Nullable String leading(String text) {
        int end = 0;
        int at = 0;
        int words = 0;
        while (at < text.length() && words < 5) {
            int stop = at;
            while (stop < text.length() && text.charAt(stop) != ' ' && text.charAt(stop) != '\n') {
                stop++;
            }
            String word = text.substring(at, stop);
            String bare = Letters.trimmed(word);
            boolean fits = !bare.isEmpty()
                    && !hasForeignMark(word.endsWith(",") ? word.substring(0, word.length() - 1) : word)
                    && (Character.isUpperCase(bare.charAt(0)) || words > 0 && PARTICLES.contains(bare))
                    && (bare.length() == 1 || !NEVER.contains(bare.toLowerCase(Locale.ROOT)))
                    && !(stop + 1 < text.length()
                            && Months.number(bare) > 0
                            && Character.isDigit(text.charAt(stop + 1)));
            if (!fits) {
                break;
            }
            words++;
            // a name of more letters than an initial or a title ends with its sentence
            boolean last = word.endsWith(",") || word.endsWith(".") && bare.length() > 3;
            end = stop - (last ? 1 : 0);
            at = stop + 1;
            if (last) {
                break;
            }
        }
        String name = text.substring(0, end);
        return isName(name) ? name : null;
    }

    /** The names that the text begins with, as far as the parts of a list go on like names. */
    public static List<String> leadingNames(String text) {
        List<String> names = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        int from = 0;
        while (from < text.length() && names.size() < MOST_NAMES) {
            int to = between.find(from) ? between.start() : text.length();
            String name = text.substring(from, to).strip();
            if (!isName(name)) {
                String leading = leading(name);
                if (leading != null) {
                    names.add(leading);
                }
                return names;
            }
            names.add(name);
            from = to == text.length() ? to : between.end();
        }
        return names;
    }

    /** A name that is printed with the family name first, {@code Oyelaran, Bisi}, in reading order; else the text itself. */
    public static String inReadingOrder(String text) {
        int comma = text.indexOf(',');
        if (comma <= 0 || comma != text.lastIndexOf(',')) {
            return text;
        }
        String family = text.substring(0, comma).strip();
        String given = text.substring(comma + 1).strip();
        boolean turned = isFamily(family) && given.split(" ", -1).length <= 2 && !isTitle(given);
        String name = given + ' ' + family;
        return turned && isName(name) ? name : text;
    }

    /** One word, with particles before it or none. */
    private static boolean isFamily(String text) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length - 1; i++) {
            if (!PARTICLES.contains(words[i].toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTitle(String part) {
        return TITLES.contains(Letters.trimmed(part).toLowerCase(Locale.ROOT));
    }

    private static boolean isCapitalised(String name) {
        return name.length() <= LONGEST_NAME
                && Character.isUpperCase(name.codePointAt(0))
                && name.chars().noneMatch(Character::isDigit)
                && name.split(" ", -1).length <= 4;
    }

    private static boolean isCaseless(String word) {
        return Character.getType(word.codePointAt(0)) == Character.OTHER_LETTER;
    }

    private static boolean endsWithInitial(String text) {
        int n = text.length();
        return n > 2 && Character.isUpperCase(text.charAt(n - 2)) && !Character.isLetter(text.charAt(n - 3))
                || text.endsWith("Jr.")
                || text.endsWith("Sr.");
    }

    private static boolean hasForeignMark(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c)
                    && ".'’-‐‑".indexOf(c) < 0
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                return true;
            }
        }
        return false;
    }
}
