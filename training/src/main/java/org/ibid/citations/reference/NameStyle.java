package org.ibid.citations.reference;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ibid.citations.reference.Lexis.Language;
import org.jspecify.annotations.Nullable;

/** Writes a list of persons the way one of many citation styles does. */
record NameStyle(Lexis lexis, Language language, int form, String between, String last) {
    private static final Vocabulary WORDS = Vocabulary.beside("name-style.txt");

    /** @param given null where the name is that of a body */
    record Person(String family, @Nullable String given) {}

    static NameStyle random(Lexis lexis, Language language) {
        int form = lexis.random.nextInt(8);
        String and = switch (language) {
            case ENGLISH -> lexis.pick(" and ", ", and ", " & ", ", & ");
            case GERMAN -> lexis.pick(WORDS.of("german-and"));
            case FRENCH -> lexis.pick(" et ", ", ", " & ");
            case SPANISH -> lexis.pick(" y ", ", ", "; ");
            case ITALIAN -> lexis.pick(" e ", ", ", "; ");
        };
        String between =
                and.equals("/") ? lexis.pick("/", " / ") : and.equals("; ") ? "; " : lexis.pick(", ", ", ", "; ");
        return new NameStyle(lexis, language, form, between, and.equals("/") ? between : and);
    }

    NameStyle direct() {
        return new NameStyle(lexis, language, lexis.chance(0.5) ? 2 : 3, between.contains("/") ? between : ", ", last);
    }

    String write(List<Person> persons) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < persons.size(); i++) {
            if (i > 0) {
                out.append(i == persons.size() - 1 ? last : between);
            }
            out.append(one(persons.get(i), i));
        }
        return out.toString();
    }

    /** The i-th person of the list. */
    private String one(Person person, int i) {
        String family = person.family;
        String given = Objects.requireNonNull(person.given);
        return switch (form) {
            case 0 -> family + ", " + given;
            case 1 -> family + ", " + initials(given, ". ");
            case 2 -> given + ' ' + family;
            case 3 -> initials(given, ". ") + ' ' + family;
            case 4 -> family + ' ' + initials(given, "");
            case 5 -> family.toUpperCase(Locale.ROOT) + ", " + given;
            case 6 -> i == 0 ? family + ", " + given : given + ' ' + family;
            default -> family + ", " + initials(given, ".");
        };
    }

    private static String initials(String given, String after) {
        StringBuilder out = new StringBuilder();
        String[] names = given.split("[\\s.]+", -1);
        for (String name : names) {
            if (name.isEmpty()) {
                continue;
            }
            out.append(name.charAt(0));
            int hyphen = name.indexOf('-');
            if (hyphen > 0 && hyphen + 1 < name.length()) {
                out.append(after.strip()).append('-').append(name.charAt(hyphen + 1));
            }
            out.append(after);
        }
        return out.toString().strip();
    }
}
