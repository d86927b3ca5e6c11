package org.ibid.citations.mention;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Mention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Acts, codes, treaties and their provisions: {@code section 12 of the Harbour Safety Act 1998}, {@code Regulation (EU)
 * 2016/679}, {@code § 5 Abs. 2 TKG}, {@code loi n° 78-17}, {@code Ley 39/2015}.
 */
final class Laws {

    private static final String NUMBERED =
            "(?:Regulation|Directive|Decision) \\((?:EU|EC|EEC|Euratom)\\) (?:No\\.? )?\\d{1,4}/\\d{2,4}"
                    + "|(?:Directive|Richtlinie|Verordnung|Directive|Directiva|Direttiva|Règlement|Reglamento|Regolamento)"
                    + " (?:\\((?:EU|EG|EWG|UE|CE|CEE)\\) )?(?:Nr\\. |n[°º] )?\\d{1,4}/\\d{1,4}(?:/(?:EC|EU|EEC|EG|EWG|CE|UE|CEE))?"
                    + "|(?:Resolution|Public Law|Executive Order) \\d{1,5}(?:-\\d{1,4})?(?: \\((?<resolved>\\d{4})\\))?"
                    + "|\\d{1,2} U\\.?S\\.?C\\.? §§? ?\\d{1,5}[a-z]?"
                    + "|[Ll]oi (?:organique )?n[°º] ?\\d{2,4}-\\d{1,5}"
                    + "|(?:Ley|Real Decreto|Ley Orgánica|Decreto) \\d{1,4}/(?<ley>\\d{4})"
                    + "|(?:[Ll]egge|[Dd]ecreto legislativo|D\\.Lgs\\.) (?:n\\. )?\\d{1,4}/(?<legge>\\d{4})"
                    + "|§§? ?\\d{1,4}[a-z]?(?: (?:Abs\\.|Absatz|Satz|Nr\\.|S\\.) ?\\d{1,3}){0,3} (?<code>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,11}[A-ZÄÖÜ]|[A-ZÄÖÜ][a-zäöüß]{4,40}(?:gesetz|gesetzbuch|ordnung)(?:es|s|buch|buchs)?)"
                    + "|Art(?:\\.|ikel) \\d{1,4}[a-z]?(?: (?:Abs\\.|Absatz|Satz|Nr\\.) ?\\d{1,3}){0,3} (?<article>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,11}[A-ZÄÖÜ])";

    private static final Pattern FORMS = Pattern.compile("(?:" + NUMBERED + ")(?![\\p{L}\\p{N}])");

    /** No such form is longer. */
    private static final int LONGEST = 120;

    private final String text;
    private final Words words;
    private final List<Sighting> found;

    Laws(String text, Words words, List<Sighting> found) {
        this.text = text;
        this.words = words;
        this.found = found;
    }

    /** The law that is cited by number from the word on: {@code Regulation (EU) 2016/679}; or after a number: {@code 42 U.S.C.} */
    void numberedAt(int word, int to) {
        if (words.is(word, Vocabulary.STATUTE)) {
            numbered(words.start(word), to);
            if (word > 0 && words.isNumber(word - 1)) {
                numbered(words.start(word - 1), to);
            }
        }
    }

    /** The paragraphs of codes, {@code § 5 Abs. 2 TKG}, in {@code [from,to)}. */
    void paragraphs(int from, int to) {
        for (int i = text.indexOf('§', from, to); i >= 0; i = text.indexOf('§', i + 1, to)) {
            numbered(i, to);
        }
    }

    private void numbered(int from, int to) {
        Matcher law =
                FORMS.matcher(text).region(from, Math.min(to, from + LONGEST)).useTransparentBounds(true);
        if (law.lookingAt()) {
            String date = first(law, "resolved", "ley", "legge");
            String code = first(law, "code", "article");
            found.add(new Sighting(Kind.LAW, law.start(), law.end(), code == null ? law.group() : code, date));
        }
    }

    private static @Nullable String first(Matcher law, String... groups) {
        for (String group : groups) {
            if (law.group(group) != null) {
                return law.group(group);
            }
        }
        return null;
    }

    /** The law whose name ends with the word: {@code the Harbour Safety Act}; with its year and provision. */
    void at(int head) {
        boolean lesser = words.is(head, Vocabulary.LESSER_LAW);
        if (!(lesser || words.is(head, Vocabulary.LAW)) || !words.isCapital(head) || !words.isJoined(head - 1)) {
            return;
        }
        Name name = Name.upTo(words, head);
        if (name == null || name.first() == head || !new Name(name.first(), head - 1).tells(words)) {
            return;
        }
        boolean goesOn = words.isJoined(head) && words.isCapital(head + 1) && !words.is(head + 1, Vocabulary.CONNECTOR);
        if (goesOn) {
            return; // the Velmora Convention Center
        }
        int last = head;
        String date = null;
        if (words.isJoined(last) && words.isYear(last + 1)) {
            last++;
        } else if (words.isJoined(last) && words.isJoined(last + 1) && words.isYear(last + 2) && isOf(last + 1)) {
            last += 2;
        } else if (words.after(last).equals(", ") && words.isYear(last + 1)) {
            last++;
        } else if (words.isJoined(last)
                && words.is(last + 1, Vocabulary.CONNECTOR | Vocabulary.PREPOSITION)
                && words.isJoined(last + 1)) {
            Name subject = Name.from(words, last + 2);
            last = subject == null || subject.last() == subject.first() && !isOn(last + 1) ? last : subject.last();
        }
        if (words.isYear(last)) {
            date = words.of(last, last);
        }
        int first = provision(name.first());
        if (lesser && date == null && first == name.first() && !words.is(head - 1, Vocabulary.LAW_KIND)) {
            return;
        }
        found.add(new Sighting(
                Kind.LAW,
                words.start(first),
                words.nameEnd(last),
                words.of(name.first(), head == last || date != null ? head : last),
                date));
    }

    private boolean isOf(int i) {
        return text.startsWith("of", words.start(i)) || text.startsWith("from", words.start(i));
    }

    private boolean isOn(int i) {
        return text.startsWith("on", words.start(i));
    }

    /** The first word of {@code section 12 of the}, if that stands before the name. */
    private int provision(int name) {
        int i = name - 1;
        if (words.is(i, Vocabulary.DETERMINER) && words.isJoined(i)) {
            i--;
        }
        if (!words.is(i, Vocabulary.CONNECTOR) || !words.isJoined(i)) {
            return name;
        }
        for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
            if (words.is(k, Vocabulary.PROVISION) && k + 1 < i && words.isNumber(k + 1)) {
                return k;
            }
        }
        return name;
    }
}
