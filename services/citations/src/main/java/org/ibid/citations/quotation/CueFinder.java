package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ACCORDING;
import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.AUX;
import static org.ibid.citations.quotation.lexicon.WordClass.BARE_CUE;
import static org.ibid.citations.quotation.lexicon.WordClass.CUE_NOUN;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.IMPERSONAL;
import static org.ibid.citations.quotation.lexicon.WordClass.IT;
import static org.ibid.citations.quotation.lexicon.WordClass.OBJECT_PRONOUN;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.OWN_WORDS;
import static org.ibid.citations.quotation.lexicon.WordClass.PAST;
import static org.ibid.citations.quotation.lexicon.WordClass.POST_ACCORDING;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.SAY;
import static org.ibid.citations.quotation.lexicon.WordClass.SPLIT;
import static org.ibid.citations.quotation.lexicon.WordClass.TELL;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.THINK;
import static org.ibid.citations.quotation.lexicon.WordClasses.CUE;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Finds the cues of one sentence and the subject of each. Looks at a bounded number of tokens around a cue. */
final class CueFinder {

    private static final int AGENT_WITHIN = 6;
    private static final WordClasses SAID = WordClasses.of(SAY);

    private final Narrative narrative;
    private final int from;
    private final int to;
    private final CueVerb verbs;
    private final NounPhrases phrases;
    private final Speaking speaking;
    private final CueSubject subjects;
    private final CueContent contents;
    private final AccordingCues sources;

    /** For the sentence of tokens {@code [from,to)}. */
    CueFinder(Narrative narrative, int from, int to) {
        this.narrative = narrative;
        this.from = from;
        this.to = to;
        this.verbs = new CueVerb(narrative, from);
        this.phrases = new NounPhrases(narrative);
        this.speaking = new Speaking(narrative, from);
        this.subjects = new CueSubject(narrative, from, phrases, speaking);
        this.contents = new CueContent(narrative, to, phrases);
        this.sources = new AccordingCues(narrative, from, to, phrases, speaking);
    }

    /** The cues, in order. */
    List<Cue> find() {
        List<Cue> cues = new ArrayList<>();
        for (int token = from; token < to; token++) {
            Cue cue = !narrative.is(token, Kind.WORD)
                    ? null
                    : !cues.isEmpty() && isFronted(cues.getLast(), token)
                            ? inverted(token, narrative.classes(token))
                            : cueAt(token);
            if (cue != null) {
                cues.add(cue.hasSubject() || cues.isEmpty() ? cue : cue.withSubject(shared(cues.getLast(), cue)));
                token = Math.max(token, cue.to() - 1);
            }
        }
        return cues;
    }

    /** "Laut Smith sagte Lee": the verb right behind what the sentence opens with has its subject behind it. */
    private boolean isFronted(Cue before, int token) {
        return before.isAccording()
                && before.from() == from
                && before.finish() == token
                && narrative.is(token, CUE)
                && verbs.isVerb(token);
    }

    private @Nullable Cue cueAt(int token) {
        WordClasses classes = narrative.classes(token);
        if (classes.has(ACCORDING)) {
            return narrative.is(token, POST_ACCORDING) ? sources.behind(token) : sources.before(token);
        }
        if (classes.has(BARE_CUE) && followsContent(token)) {
            return inverted(token, classes.and(SAY));
        }
        if (classes.has(CUE_NOUN) && narrative.isPossessive(token - 1)) {
            return noun(token);
        }
        if (classes.has(IMPERSONAL) && narrative.is(token + 1, IT)) {
            return sources.itWasSaid(token);
        }
        if (classes.has(OWN_WORDS) && sources.isInTheWords(token)) {
            return sources.inTheWords(token);
        }
        boolean cue = classes.hasAny(CUE) || classes.has(SPLIT);
        int end = cue && verbs.isVerb(token) ? verbs.end(token, to) : -1;
        return end < 0 ? null : verb(token, end, classes.hasAny(CUE) ? classes : classes.and(SAY));
    }

    /** "Smith came and said": the subject that a clause without one takes over from the cue before it. */
    private static Phrase shared(Cue before, Cue cue) {
        return before.isAccording() ? cue.subject() : before.subject();
    }

    /** {@code "…" said, "…", has said}: what was said stands before. */
    private boolean followsContent(int token) {
        int before = token - 1;
        while (before > from && narrative.is(before, AUX)) {
            before--;
        }
        return before >= from
                && (narrative.is(before, Kind.QUOTE)
                        || narrative.is(before, Kind.COMMA)
                        || narrative.is(before, Kind.DASH)
                        || narrative.is(before, AS))
                && !narrative.isCapital(token);
    }

    /** "Smith said"; also "said Smith" and "was called a mess by Smith". */
    private @Nullable Cue verb(int token, int end, WordClasses classes) {
        if (classes.has(PAST) && verbs.isPassive(token)) {
            return passive(token, classes);
        }
        boolean gerund = classes.has(GERUND);
        if (gerund && verbs.isNounLike(token)) {
            return null;
        }
        Phrase subject = subjects.before(token, gerund);
        boolean open = (subject == null || subject == Phrase.LEFT_OUT) && followsContent(token) || token == from;
        if (open && !gerund) {
            Cue inverted = inverted(token, classes);
            if (inverted != null) {
                return inverted;
            }
        }
        if (subject == null) {
            return null;
        }
        int opens = subject == Phrase.LEFT_OUT ? token : subject.from();
        Phrase word = new Phrase(token, token + 1);
        WordClasses told = classes.has(THINK) && isOutlet(subject) ? classes.and(SAY) : classes;
        return new Cue(word, speaking.named(subject, token), opens, false, told, contents.from(end, classes));
    }

    /** "Channel Five had learned that": what an outlet thinks it tells. */
    private boolean isOutlet(Phrase subject) {
        for (int token = subject.from(); token < subject.to(); token++) {
            if (narrative.is(token, OUTLET) && narrative.isCapital(token)) {
                return true;
            }
        }
        return false;
    }

    /** "Stroud's claim that", "in Stroud's words,": a noun that says so. */
    private @Nullable Cue noun(int token) {
        int after = token + 1;
        boolean that = narrative.is(after, THAT);
        boolean aside = narrative.is(after, Kind.COMMA) && narrative.is(from, PREPOSITION);
        boolean opens = that || narrative.is(after, Kind.COLON) || narrative.is(after, Kind.QUOTE);
        Phrase subject = aside || opens ? phrases.endingAt(token - 1, from) : null;
        boolean object = subject != null && !that && narrative.isVerb(subject.from() - 1); // "echoed Stroud's view:"
        return subject == null || object
                ? null
                : new Cue(new Phrase(token, after), subject, subject.from(), false, SAID, that ? after + 1 : after);
    }

    /** "said the mayor", "has also said Ann Lee", but not "said it" or "told him". */
    private @Nullable Cue inverted(int token, WordClasses classes) {
        int next = token + 1;
        while (next < to && (narrative.isAdverb(next) || narrative.is(next, AUX))) {
            next++;
        }
        boolean object =
                narrative.is(next, IT) || narrative.is(next, OBJECT_PRONOUN) && !narrative.is(next, DETERMINER);
        Phrase subject = object ? null : phrases.startingAt(next, to);
        if (subject == null) {
            return null;
        }
        int opens = token;
        while (narrative.is(opens - 1, AUX)) {
            opens--;
        }
        Phrase word = new Phrase(token, token + 1);
        return new Cue(word, speaking.named(subject, to), opens, true, classes, contents.from(subject.to(), classes));
    }

    /** "was called a mess by Smith": the agent speaks; "was quoted as saying" is read at "saying". */
    private @Nullable Cue passive(int token, WordClasses classes) {
        for (int next = token + 1; next < to && next <= token + AGENT_WITHIN; next++) {
            if (narrative.is(next, Kind.WORD)
                    && narrative.covered(next, next + 1).equals("by")) {
                Phrase agent = phrases.startingAt(next + 1, to);
                if (agent == null) {
                    return null;
                }
                Cue told = classes.has(TELL) ? told(token, agent, classes) : null;
                Phrase word = new Phrase(token, token + 1);
                return told != null ? told : new Cue(word, speaking.named(agent, to), token, true, classes, token + 1);
            }
        }
        return null;
    }

    /** "The union had been told by the railway that". */
    private @Nullable Cue told(int token, Phrase agent, WordClasses classes) {
        Phrase union = subjects.before(token, true);
        int content = contents.from(agent.to(), SAID);
        return union == null || union == Phrase.LEFT_OUT || !narrative.is(content - 1, THAT)
                ? null
                : new Cue(new Phrase(token, token + 1), agent, union.from(), true, classes, content, union);
    }
}
