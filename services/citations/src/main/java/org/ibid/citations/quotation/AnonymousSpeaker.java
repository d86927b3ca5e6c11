package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ANONYMOUS;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ibid.citations.quotation.lexicon.Lexicons;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.wording.WordFile;

/** Tells unnamed persons from names: the head of the phrase is a role and no name stands before or follows it. */
final class AnonymousSpeaker {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Set<String> OUTRIGHT =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "outright");
    private static final Set<String> AFTER_WHO =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "after-who");
    private static final Set<String> ALSO_ADJECTIVE =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "also-adjective");
    private static final Set<String> ANYBODY = WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "anybody");
    private static final Set<String> HIDING = WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "hiding");
    private static final Set<String> SCHOLAR = WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "scholar");
    private static final Set<String> ONE_OF_MANY =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "one-of-many");
    private static final Set<String> NOUN_ARTICLE =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "noun-article");
    private static final Set<String> SPEAKS_FOR =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "speaks-for");
    private static final Set<String> POINTING_BACK =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "pointing-back");
    private static final WordClasses UNNAMED = WordClasses.of(ANONYMOUS);
    private static final WordClasses HEAD = WordClasses.of(PERSON);
    private static final WordClasses READ = WordClasses.of(DOCUMENT);
    private static final WordClasses AFTER_ROLE = WordClasses.of(PREPOSITION, WHO);
    private static final WordClasses ROLE = WordClasses.of(ANONYMOUS, PERSON, DETERMINER);

    private static final Pattern PARTICIPLE = Pattern.compile("\\p{Ll}+(?:ed|ing|[ro]wn|orn)");

    private AnonymousSpeaker() {}

    /** "two senior officials", "a person familiar with the matter", but not "spokesman Rob Dane" or "Harbor Insider". */
    static boolean describes(String speaker) {
        boolean described = false;
        String[] words = words(speaker);
        if (words.length == 0) {
            // marks alone, as of a text whose words no space parts
            return false;
        }
        if (isName(words) || isWithName(words) || isAdjectiveAlone(words) || isDocument(words)) {
            return false;
        }
        if (isSomebody(words)) {
            return true;
        }
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (OUTRIGHT.contains(word)) {
                return true;
            }
            if (Lexicons.isInAnyLanguage(word, UNNAMED)) {
                described = !(ALSO_ADJECTIVE.contains(word) && isNoun(words, i + 1));
            } else if (i > 0 && endsPhrase(word)) {
                return described;
            } else if (described && !word.isEmpty() && isCapital(words[i])) {
                return false;
            }
        }
        return described;
    }

    /** "a retired judge", "one nurse at the clinic": a role that hides no office, of one among others. */
    private static boolean isSomebody(String[] words) {
        if (words.length < 2 || !isOneOfMany(words[0])) {
            return false;
        }
        if (words.length == 3 && words[1].equals("of") && words[2].equals("them")) {
            return true;
        }
        int head = 1;
        while (head + 1 < words.length
                && !isCapital(words[head])
                && !Lexicons.isInAnyLanguage(words[head], HEAD)
                && !endsPhrase(words[head])) {
            head++;
        }
        boolean ends = head + 1 == words.length || endsPhrase(words[head + 1]) || isParticipleFrom(words, head + 1);
        return ends && !isCapital(words[head]) && Lexicons.isInAnyLanguage(words[head], HEAD);
    }

    /** "a", "two", "eine". */
    static boolean isOneOfMany(String word) {
        return ONE_OF_MANY.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "a woman born in the valley", but not "a man called Lee" or "a reader sends". */
    private static boolean isParticipleFrom(String[] words, int from) {
        for (int i = from; i < words.length; i++) {
            if (isCapital(words[i])) {
                return false;
            }
        }
        return PARTICIPLE.matcher(words[from]).matches();
    }

    /** "people", "someone": anybody, unless it is told that they spoke once. */
    static boolean isAnybody(String speaker) {
        String[] words = words(speaker);
        return ANYBODY.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    /** "several researchers". */
    static boolean isScholar(String speaker) {
        for (String word : words(speaker)) {
            if (SCHOLAR.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "the researchers", "both experts", "some of my colleagues". */
    static boolean pointsBack(String speaker) {
        String[] words = words(speaker);
        for (String word : words) {
            if (POINTING_BACK.contains(word.toLowerCase(Locale.ROOT))) {
                return !isOwned(words); // "The Perrin Museum's representative"
            }
            if (Lexicons.isInAnyLanguage(word.toLowerCase(Locale.ROOT), HEAD)) {
                return false; // "officials of the port"
            }
        }
        return false;
    }

    private static boolean isOwned(String[] words) {
        for (int i = 1; i < words.length - 1; i++) {
            if (isCapital(words[i]) && (words[i].endsWith("'s") || words[i].endsWith("’s"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capitalised word of it names a body: "officials of the TKW", but not "two TKW sources". */
    static boolean namesBody(String speaker) {
        String[] words = words(speaker);
        for (String word : words) {
            if (HIDING.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        for (int i = 0; i < words.length; i++) {
            boolean acronym = words[i].length() > 1 && words[i].equals(words[i].toUpperCase(Locale.ROOT));
            boolean name = isCapital(words[i]) && (i > 0 || acronym);
            boolean noun = i > 0 && i + 1 == words.length && NOUN_ARTICLE.contains(words[i - 1]) && !acronym;
            if (noun && !SPEAKS_FOR.contains(words[Math.max(0, i - 2)].toLowerCase(Locale.ROOT))) {
                return false;
            }
            if (name && !Lexicons.isInAnyLanguage(words[i].toLowerCase(Locale.ROOT), ROLE)) {
                return true;
            }
        }
        return false;
    }

    private static String[] words(String speaker) {
        return BETWEEN_WORDS.split(speaker.strip());
    }

    /** "Harbor Insider": every word has a capital, and no article or number opens it. */
    private static boolean isName(String[] words) {
        for (String word : words) {
            if (!isCapital(word)) {
                return false;
            }
        }
        String first = words[0].toLowerCase(Locale.ROOT);
        String last = words[words.length - 1];
        return words.length > 1 && !Lexicons.isInAnyLanguage(first, ROLE) && !last.endsWith("s");
    }

    /** "executive" of "by executive order". */
    private static boolean isAdjectiveAlone(String[] words) {
        return words.length == 1 && ALSO_ADJECTIVE.contains(words[0].toLowerCase(Locale.ROOT));
    }

    /** "many studies", "Harbor Insider survey". */
    private static boolean isDocument(String[] words) {
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        boolean read = words.length > 1 && Lexicons.isInAnyLanguage(last, READ);
        return read && (words.length == 2 || isCapital(words[words.length - 2]));
    }

    /** "a memo of the insurers", "the auditors' report": it tells what others than its teller wrote. */
    static boolean isPaperOfSomebody(String teller) {
        String[] words = words(teller);
        for (int i = 0; i + 1 < words.length; i++) {
            boolean read = Lexicons.isInAnyLanguage(words[i].toLowerCase(Locale.ROOT), READ);
            boolean behind =
                    read && i + 2 < words.length && isActor(words[words.length - 1]) && endsPhrase(words[i + 1]);
            boolean before = words[i].endsWith("’") || words[i].endsWith("'");
            String owner = before ? words[i].substring(0, words[i].length() - 1) : "";
            if (behind || isActor(owner) && Lexicons.isInAnyLanguage(words[i + 1], READ)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActor(String word) {
        return Lexicons.isInAnyLanguage(word.toLowerCase(Locale.ROOT), WordClasses.ACTOR)
                && !Lexicons.isInAnyLanguage(word.toLowerCase(Locale.ROOT), READ);
    }

    /** "Lee and colleagues". */
    private static boolean isWithName(String[] words) {
        return words.length > 2
                && isCapital(words[0])
                && isCapital(words[words.length - 3])
                && words[words.length - 2].equals("and")
                && !Lexicons.isInAnyLanguage(words[words.length - 3].toLowerCase(Locale.ROOT), ROLE);
    }

    /** "its official response": the word before was an adjective. */
    private static boolean isNoun(String[] words, int at) {
        return at < words.length
                && !words[at].isEmpty()
                && !isCapital(words[at])
                && !endsPhrase(words[at].toLowerCase(Locale.ROOT))
                && !Lexicons.isInAnyLanguage(words[at].toLowerCase(Locale.ROOT), UNNAMED);
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static boolean endsPhrase(String word) {
        return Lexicons.isInAnyLanguage(word, AFTER_ROLE) || AFTER_WHO.contains(word);
    }
}
