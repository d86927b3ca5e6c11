package org.ibid.citations.reference;

import java.util.List;
import java.util.Locale;
import org.ibid.citations.reference.Lexis.Language;

/** Writes a list of persons the way one of many citation styles does. */
record NameStyle(Lexis lexis, Language language, int form, String between, String last) {
    private static final Vocabulary WORDS = Vocabulary.beside("name-style.txt");

    record Person(String family, String given) {}

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

    private String one(Person p, int i) {
        return switch (form) {
            case 0 -> p.family + ", " + p.given;
            case 1 -> p.family + ", " + initials(p.given, ". ");
            case 2 -> p.given + ' ' + p.family;
            case 3 -> initials(p.given, ". ") + ' ' + p.family;
            case 4 -> p.family + ' ' + initials(p.given, "");
            case 5 -> p.family.toUpperCase(Locale.ROOT) + ", " + p.given;
            case 6 -> i == 0 ? p.family + ", " + p.given : p.given + ' ' + p.family;
            default -> p.family + ", " + initials(p.given, ".");
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
