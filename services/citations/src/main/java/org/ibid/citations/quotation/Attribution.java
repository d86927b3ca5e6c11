package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import java.util.Locale;
import org.ibid.citations.quotation.caseless.CaselessSpeech;
import org.ibid.citations.quotation.lexicon.Lexicon;
import org.ibid.citations.quotation.lexicon.Lexicons;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClass;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/** Questions about whose speech a quotation is, for those who judge the sourcing of a document. Thread-safe. */
public final class Attribution {

    private static final WordClasses SPEAKING = WordClasses.SPEECH
            .and(WordClasses.GENDERED)
            .and(
                    WordClass.HE,
                    WordClass.SHE,
                    WordClass.THEY,
                    WordClass.ANYBODY,
                    WordClass.PERSON,
                    WordClass.OUTLET,
                    WordClass.DOCUMENT);
    private static final WordClasses SOMEBODY = WordClasses.GENDERED.and(
            WordClass.HE,
            WordClass.SHE,
            WordClass.THEY,
            WordClass.I,
            WordClass.PERSON,
            WordClass.ORGANIZATION,
            WordClass.OUTLET);
    private static final WordClasses PAST = WordClasses.of(WordClass.PAST);
    private static final WordClasses ARTICLE = WordClasses.of(WordClass.DETERMINER);

    private Attribution() {}

    /**
     * Whether the speaker is described but not named: "two senior officials", "a confidential source", "a person familiar
     * with the matter", "ein Sprecher". A name anywhere in it, a pronoun, or an organization alone ("the ministry") is not
     * anonymous, and neither is null.
     */
    public static boolean isAnonymous(@Nullable String speaker) {
        return speaker != null && AnonymousSpeaker.describes(speaker);
    }

    /**
     * Whether nobody hides behind the anonymous speaker of a quotation: it tells what people say ("people find", "someone will remind
     * you"), or points back at whoever was told of before ("the researchers", "both experts", "my colleagues"), or a reference says which
     * scholars they are.
     */
    public static boolean isKnownOrAnybody(Quotation quotation) {
        String cue = quotation.cue();
        String speaker = quotation.speaker();
        boolean once = cue != null && Lexicons.isInAnyLanguage(cue.toLowerCase(Locale.ROOT), PAST);
        return speaker != null
                && (AnonymousSpeaker.pointsBack(speaker)
                        || AnonymousSpeaker.isScholar(speaker)
                                && !quotation.references().isEmpty()
                        || AnonymousSpeaker.isAnybody(speaker) && !once);
    }

    /** Whether a word before a role says that it was told before who that is: "the", "both", "my". */
    public static boolean pointsBack(String word) {
        return AnonymousSpeaker.pointsBack(word);
    }

    /** Whether a word before a role says that it is one of several who have it: "a", "two", "eine". */
    public static boolean isOneOfMany(String word) {
        return AnonymousSpeaker.isOneOfMany(word);
    }

    /** Whether an anonymous speaker belongs to a body that bears a name: "a spokesperson for the Foreign Office", "TKW officials". */
    public static boolean speaksForBody(String speaker) {
        return AnonymousSpeaker.namesBody(speaker);
    }

    /** Whether the speaker bears a name: that of a person, a body or an outlet; a role or a pronoun alone is none. */
    public static boolean isNamed(@Nullable String speaker) {
        return speaker != null && !isAnonymous(speaker) && !isPronoun(speaker) && bearsName(speaker.strip());
    }

    /** A capital elsewhere than in the article that opens a sentence: not "The company", "This measure". */
    private static boolean bearsName(String speaker) {
        int end = speaker.indexOf(' ');
        String first = (end < 0 ? speaker : speaker.substring(0, end)).toLowerCase(Locale.ROOT);
        int from = Lexicons.isInAnyLanguage(first, ARTICLE) ? first.length() : 0;
        return speaker.substring(from).chars().anyMatch(Character::isUpperCase);
    }

    /** Whether words that could tell who speaks stand in {@code content[from,to)}: a person, a pronoun for one, a word of saying, a name. */
    public static boolean tellsOfSpeaker(Text text, int from, int to) {
        Lexicon lexicon = Lexicons.of(text.language(), text.content());
        String content = text.content();
        boolean opens = true;
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (".!?:\n“”\"«»„".indexOf(c) >= 0) {
                opens = true;
            } else if (Character.isLetter(c)) {
                int end = i + 1;
                while (end < to && Character.isLetterOrDigit(content.charAt(end))) {
                    end++;
                }
                boolean name = Character.isUpperCase(c) && !opens && end > i + 1;
                if (name || lexicon.classesOf(content, i, end).hasAny(SPEAKING)) {
                    return true;
                }
                opens = false;
                i = end - 1;
            }
        }
        return false;
    }

    /**
     * Whether what opens at {@code from} and leads to quoted words at {@code to} says that they are written somewhere and names nobody
     * and nothing: "But one, dated the day before, reads simply:".
     */
    public static boolean readsOut(Text text, int from, int to) {
        Lexicon lexicon = Lexicons.of(text.language(), text.content());
        String content = text.content();
        int words = 0;
        boolean says = false;
        boolean article = false;
        if (lexicon.has(Trait.DROPS_SUBJECT)) {
            return false; // "agregó:"
        }
        for (int i = from; i < to; i++) {
            if (!Character.isLetterOrDigit(content.charAt(i))) {
                continue;
            }
            int end = i + 1;
            while (end < to && Character.isLetterOrDigit(content.charAt(end))) {
                end++;
            }
            WordClasses classes = lexicon.classesOf(content, i, end);
            boolean name = i > from && end > i + 1 && Character.isUpperCase(content.charAt(i));
            if (name || classes.hasAny(SOMEBODY) || words == 0 && classes.has(WordClass.AND)) {
                return false;
            }
            says = classes.hasAny(WordClasses.SPEECH) && !article || says && isManner(content, i, end, classes);
            article = classes.hasAny(ARTICLE); // "this question:"
            words++;
            i = end - 1;
        }
        return says && words > 2;
    }

    /** "simply", "only". */
    private static boolean isManner(String content, int from, int end, WordClasses classes) {
        return classes.has(WordClass.ADVERB) || content.startsWith("ly", Math.max(from, end - 2));
    }

    /** Whether quotations are read in the language of a BCP 47 tag. */
    public static boolean isReadIn(String language) {
        return Lexicons.reads(language) || CaselessSpeech.of(language) != null;
    }

    private static boolean isPronoun(String speaker) {
        String word = speaker.strip().toLowerCase(Locale.ROOT);
        return Lexicons.isInAnyLanguage(word, PRONOUN);
    }

    /**
     * Whether the quotation reached the document through somebody else: its chain holds two tellers or more, each with a name or a
     * role. A statement, a blog post or data are where somebody told it, and no teller, but "a memo of the insurers" is; "we" is the
     * document itself.
     */
    public static boolean isHearsay(Quotation quotation) {
        return quotation.chain().stream()
                        .filter(teller ->
                                isNamed(teller) || isAnonymous(teller) || AnonymousSpeaker.isPaperOfSomebody(teller))
                        .count()
                >= 2;
    }

    /** Whether words are told of without anybody who says them: "has been described as"; "dijo" leaves out only the pronoun. */
    public static boolean isUntold(Text text, Quotation quotation) {
        return isUnsourced(quotation)
                && quotation.cue() != null
                && !Lexicons.of(text.language(), text.content()).has(Trait.DROPS_SUBJECT);
    }

    /** Whether neither a speaker nor a reference is given. */
    public static boolean isUnsourced(Quotation quotation) {
        return quotation.speaker() == null
                && quotation.chain().isEmpty()
                && quotation.references().isEmpty();
    }
}
