package org.ibid.citations.quotation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ibid.citations.quotation.Narrative.Kind;

/**
 * Remembers the persons a document has lately named and says whom "he" or "she" means where that is safe: the one whom the
 * sentence before was about, or else the only one who fits. Holds a bounded number.
 */
final class Persons {

    private static final int REMEMBERED = 8;
    private static final int PARAGRAPHS = 3;
    private static final int DESCRIPTION = 6;

    private static final class Person {
        private String name;
        private final String surname;
        private boolean male;
        private boolean female;
        private int paragraph;

        private Person(String name, String surname) {
            this.name = name;
            this.surname = surname;
        }
    }

    private final Deque<Person> recent = new ArrayDeque<>();
    private Person leading;

    /** Notes the names in tokens {@code [a,b)}. */
    void read(Narrative n, int a, int b, int paragraph) {
        int i = a;
        while (i < b) {
            int end = i;
            while (end < b && isNamePart(n, end)) {
                end++;
            }
            if (end > i) {
                note(n, i, end, paragraph, false);
            }
            i = Math.max(i + 1, end);
        }
    }

    private static boolean isNamePart(Narrative n, int i) {
        return n.isCapital(i)
                && !n.any(
                        i,
                        WordClass.TIME.bit
                                | WordClass.DETERMINER.bit
                                | WordClass.PRONOUN
                                | WordClass.PREPOSITION.bit
                                | WordClass.SUBORDINATOR.bit
                                | WordClass.AND.bit);
    }

    private Person note(Narrative n, int from, int to, int paragraph, boolean sure) {
        int first = from;
        boolean titled = n.is(from - 1, WordClass.PERSON);
        boolean male = n.is(from - 1, WordClass.MALE) && titled;
        boolean female = n.is(from - 1, WordClass.FEMALE) && titled;
        while (first < to && n.is(first, WordClass.TITLE)) {
            titled = true;
            male |= n.is(first, WordClass.MALE);
            female |= n.is(first, WordClass.FEMALE);
            first++;
        }
        if (first == to || n.is(from - 1, WordClass.DETERMINER) && !titled) {
            return null;
        }
        for (int i = first; i < to; i++) {
            boolean given = i == first && to - first > 1 && n.any(i, WordClass.MALE.bit | WordClass.FEMALE.bit);
            if (!given && n.any(i, WordClass.ORGANIZATION.bit | WordClass.OUTLET.bit)
                    || n.isPossessive(i) && i < to - 1) {
                return null;
            }
        }
        String surname = bare(n, to - 1);
        Person known = known(surname);
        if (known == null) {
            boolean given = n.any(first, WordClass.MALE.bit | WordClass.FEMALE.bit) && to - first > 1;
            if (!given && !titled && !sure && !(to - first > 1 && isDescribed(n, to))) {
                return null;
            }
            known = new Person(n.covered(first, to - 1 > first ? to - 1 : to), surname);
            known.name = to - first > 1 ? n.covered(first, to - 1) + " " + surname : surname;
            recent.addFirst(known);
            if (recent.size() > REMEMBERED) {
                recent.removeLast();
            }
        } else if (to - first > 1 && known.name.indexOf(' ') < 0) {
            known.name = n.covered(first, to - 1) + " " + surname;
        }
        known.paragraph = paragraph;
        known.male |= male || to - first > 1 && n.is(first, WordClass.MALE);
        known.female |= female || to - first > 1 && n.is(first, WordClass.FEMALE);
        return known;
    }

    /** "Ann Lee, 54," or "Ann Lee, who" or "Ann Lee, a retired teacher": what follows describes a person. */
    private static boolean isDescribed(Narrative n, int comma) {
        if (!n.is(comma, Kind.COMMA)) {
            return false;
        }
        if (n.is(comma + 1, WordClass.WHO) || n.is(comma + 1, Kind.NUMBER) && n.is(comma + 2, Kind.COMMA)) {
            return true;
        }
        for (int i = comma + 1; i <= comma + DESCRIPTION && n.is(i, Kind.WORD); i++) {
            if (n.is(i, WordClass.PERSON)) {
                return true;
            }
            if (n.any(i, WordClass.BE.bit | WordClass.AUX.bit | WordClass.PREPOSITION.bit)) {
                return false;
            }
        }
        return false;
    }

    private static String bare(Narrative n, int i) {
        String word = n.covered(i, i + 1);
        return n.isPossessive(i) ? word.substring(0, Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'))) : word;
    }

    private Person known(String surname) {
        for (Person person : recent) {
            if (person.surname.equals(surname)
                    || person.name.length() > surname.length()
                            && person.name.startsWith(surname)
                            && person.name.charAt(surname.length()) == ' ') {
                return person;
            }
        }
        return null;
    }

    private static boolean isPlainName(Narrative n, Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (!n.isCapital(i) && !n.is(i, WordClass.PARTICLE) || n.any(i, WordClass.DETERMINER.bit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the phrase ends in the name of somebody met before. */
    boolean knows(Narrative n, Phrase phrase) {
        return n.isCapital(phrase.to() - 1) && known(bare(n, phrase.to() - 1)) != null;
    }

    /** Notes who the sentence just read is about: its speaker or its subject. Null for nobody. */
    void leads(Narrative n, Phrase phrase, boolean speaks, int paragraph) {
        if (phrase == null || phrase == Phrase.LEFT_OUT || !n.is(phrase.to() - 1, Kind.WORD)) {
            return;
        }
        Phrase named = SpeakerName.of(n, phrase);
        if (n.any(named.from(), WordClass.HE.bit | WordClass.SHE.bit)) {
            boolean he = n.is(named.from(), WordClass.HE);
            if (leading != null && fits(leading, he)) {
                leading.paragraph = paragraph;
                leading.male |= he;
                leading.female |= !he;
            }
            return;
        }
        Person person = known(bare(n, named.to() - 1));
        boolean beside = n.is(named.from() - 1, Kind.COMMA);
        if (person == null && (speaks || beside) && named.to() - named.from() > 1 && isPlainName(n, named)) {
            person = note(n, named.from(), named.to(), paragraph, true);
        }
        if (person != null) {
            leading = person;
            leading.paragraph = paragraph;
        } else if (n.any(phrase.to() - 1, WordClass.PERSON.bit)) {
            leading = null;
        }
    }

    /** The name that the pronoun at a token stands for, or null where it is not safe to say. */
    String meantBy(Narrative n, int pronoun, int paragraph) {
        boolean he = n.is(pronoun, WordClass.HE);
        if (he == n.is(pronoun, WordClass.SHE)) {
            return null;
        }
        if (leading != null && fits(leading, he) && leading.paragraph == paragraph) {
            return leading.name;
        }
        Person here = onlyOneHere(he, paragraph);
        if (here != null) {
            return here.name;
        }
        if (leading != null && fits(leading, he) && leading.paragraph == paragraph - 1) {
            return leading.name;
        }
        Person only = null;
        int fitting = 0;
        for (Person person : recent) {
            if (paragraph - person.paragraph < PARAGRAPHS && fits(person, he)) {
                fitting++;
                only = person;
            }
        }
        return fitting == 1 ? only.name : null;
    }

    private Person onlyOneHere(boolean he, int paragraph) {
        Person only = null;
        for (Person person : recent) {
            if (person.paragraph == paragraph && fits(person, he)) {
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        return only;
    }

    private static boolean fits(Person person, boolean he) {
        return he ? person.male || !person.female : person.female || !person.male;
    }
}
