package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;

/** What made-up references of all kinds have: who wrote them, a label, a title in quotation marks, a date, the place on the web. */
record ReferenceParts(Lexis lexis, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-references.txt");

    List<Person> persons(Language language, int most) {
        List<Person> persons = new ArrayList<>();
        int count = 1 + (lexis.chance(0.6) ? 0 : lexis.random.nextInt(most));
        for (int i = 0; i < count; i++) {
            String given = lexis.given(language);
            if (lexis.chance(0.2)) {
                given += ' ' + lexis.pick(WORDS.of("initial"));
            }
            persons.add(new Person(lexis.family(language), given));
        }
        return persons;
    }

    String authors(Language language) {
        return NameStyle.random(lexis, language).write(persons(language, 4));
    }

    void label() {
        if (lexis.chance(0.35)) {
            int number = lexis.between(1, 90);
            draft.sign(lexis.pick("[" + number + "]", "[" + number + "] ", number + ". ", number + ") ", "* "));
        }
    }

    void quoted(String title, double probability, String after) {
        if (lexis.chance(probability)) {
            String[] marks = {"“”", "\"\"", "‘’", "''"};
            String mark = lexis.pick(marks);
            boolean inside = lexis.chance(0.5) && (after.startsWith(",") || after.startsWith("."));
            draft.sign(mark.substring(0, 1)).put(Field.TITLE, title);
            draft.sign(inside ? after.charAt(0) + mark.substring(1) + after.substring(1) : mark.substring(1) + after);
        } else {
            draft.put(Field.TITLE, title).sign(after);
        }
    }

    String apaDate(int year) {
        String[] months = Language.ENGLISH.months();
        return switch (lexis.random.nextInt(3)) {
            case 0 -> String.valueOf(year);
            case 1 -> year + ", " + lexis.pick(months);
            default -> year + ", " + lexis.pick(months) + ' ' + lexis.between(1, 28);
        };
    }

    /** Where it is on the web and when it was seen there, now and then; else perhaps a full stop. */
    void online(Language language, int year, double probability) {
        new OnlineEnding(lexis, draft).write(language, year, probability);
    }
}
