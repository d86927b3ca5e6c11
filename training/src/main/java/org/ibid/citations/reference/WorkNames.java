package org.ibid.citations.reference;

import java.util.Arrays;
import java.util.List;
import org.ibid.citations.reference.NameStyle.Person;
import org.jspecify.annotations.Nullable;

/** Finds the names of those who wrote, edited or translated a work: families, with the given names or initials beside them. */
record WorkNames(WorkWords words) {
    /** How far apart two names of one list may stand, in words. */
    private static final int NEAR = 4;

    private static final List<List<String>> ET_AL = Arrays.stream(
                    Vocabulary.beside("work-labels.txt").of("et-al"))
            .map(words -> List.of(words.split(" ", -1)))
            .toList();

    void label(String role, List<Person> persons) {
        Field field = switch (role) {
            case "editor" -> Field.EDITOR;
            case "translator" -> Field.TRANSLATOR;
            default -> Field.AUTHOR;
        };
        int previous = -1;
        for (Person person : persons) {
            Place place = place(person, previous);
            if (place == null) {
                continue;
            }
            words.label(place.from, place.to, field);
            if (previous >= 0 && place.from - previous <= NEAR) {
                for (int i = previous; i < place.from; i++) {
                    if (words.isFree(i)) {
                        words.label(i, field);
                    }
                }
            }
            previous = place.to;
        }
        if (previous >= 0) {
            etAl(previous, field);
        }
    }

    private record Place(int from, int to) {}

    /** Where most of the name stands, rather near to the one before it; null where it is not printed. */
    private @Nullable Place place(Person person, int previous) {
        List<String> family = WorkWords.of(person.family());
        List<String> given = person.given() == null ? List.of() : WorkWords.of(person.given());
        int most = -1;
        Place best = null;
        for (int at = words.find(family, 0); at >= 0; at = words.find(family, at + 1)) {
            int from = reach(at - 1, -1, given);
            int to = reach(at + family.size(), 1, given);
            int score = at - from + to - at - family.size() + (previous >= 0 && at - previous <= NEAR ? 1 : 0);
            if (score > most) {
                most = score;
                best = new Place(from, to);
            }
        }
        return best;
    }

    /** The end of the given names or initials that stand beside a family name. */
    private int reach(int start, int step, List<String> given) {
        int i = start;
        int left = given.size() + 1;
        while (i >= 0 && i < words.count() && words.isFree(i) && left-- > 0 && isGiven(words.get(i), given)) {
            i += step;
        }
        return step < 0 ? i + 1 : i;
    }

    private static boolean isGiven(String word, List<String> given) {
        StringBuilder initials = new StringBuilder();
        for (String name : given) {
            if (name.equals(word) || word.length() == 1 && name.startsWith(word)) {
                return true;
            }
            initials.append(name.charAt(0));
        }
        return word.length() > 1 && initials.toString().startsWith(word)
                || word.length() == 2 && given.size() == 1 && given.getFirst().startsWith(word);
    }

    private void etAl(int at, Field field) {
        for (List<String> phrase : ET_AL) {
            if (words.standsAt(phrase, at)) {
                words.label(at, at + phrase.size(), field);
                return;
            }
        }
    }
}
