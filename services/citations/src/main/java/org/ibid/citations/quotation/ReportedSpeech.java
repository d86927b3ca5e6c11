package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.CALL;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.MODAL;
import static org.ibid.citations.quotation.lexicon.WordClass.PLAIN;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.STRONG;
import static org.ibid.citations.quotation.lexicon.WordClass.SUBORDINATOR;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.TO;
import static org.ibid.citations.quotation.lexicon.WordClass.WEAK;
import static org.ibid.citations.quotation.lexicon.WordClasses.HELPER;
import static org.ibid.citations.quotation.lexicon.WordClasses.SPEECH;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.contracts.Quotation;
import org.jspecify.annotations.Nullable;

/** Finds indirect speech at the cues that no quotation marks go with. */
final class ReportedSpeech {

    private static final int FEWEST_TOKENS = 3;
    private static final int ASIDE = 8;
    /** Where no article stands: "дело закрыто". */
    private static final int FEWEST_WITHOUT_ARTICLES = 2;

    private final CuedSentence sentence;
    private final Narrative narrative;
    private final ClauseShape clauses;
    private final FindingWriter writer;
    private final ClauseReach reach;
    private final int fewest;

    ReportedSpeech(CuedSentence sentence) {
        this.sentence = sentence;
        this.narrative = sentence.narrative();
        this.clauses = new ClauseShape(narrative, sentence.to());
        this.writer = new FindingWriter(sentence);
        this.reach = new ClauseReach(sentence);
        this.fewest = narrative.has(Trait.BARE_NOUNS) ? FEWEST_WITHOUT_ARTICLES : FEWEST_TOKENS;
    }

    /** Adds what was reported, innermost cue first, so that no stretch is given twice. */
    void addTo(List<Finding> findings) {
        for (Cue cue : sentence.cues().reversed()) {
            if (sentence.isUsed(cue) || !cue.hasSubject() && !isSubjectDropped(cue)) {
                continue;
            }
            Finding finding = cue.isAccording() ? according(cue) : cue.is(SPEECH) ? reported(cue) : null;
            if (finding != null && findings.stream().noneMatch(finding::overlaps)) {
                sentence.use(cue);
                findings.add(finding);
            }
        }
    }

    /** "Ha aggiunto che": who spoke before goes on. */
    private boolean isSubjectDropped(Cue cue) {
        return narrative.has(Trait.DROPS_SUBJECT) && cue.is(SPEECH) && narrative.is(cue.content() - 1, THAT);
    }

    private @Nullable Finding reported(Cue cue) {
        if (isUnsaid(cue) || !sentence.speaks(cue) || sentence.tellsWhich(cue)) {
            return null;
        }
        if (opensAside(cue)) {
            return afterAside(cue);
        }
        boolean that = narrative.is(cue.content() - 1, THAT);
        boolean vouches = isDocument(cue) || cue.is(STRONG) && !cue.is(WEAK);
        int first = cue.content();
        int last = reach.clauseEnd(cue);
        if (!that && narrative.is(first, Kind.COMMA) && clauses.isSubjunctive(first + 1, last)) {
            return finding(cue, first + 1, last);
        }
        if (!that && !vouches) {
            return null;
        }
        if (last - first + 1 >= fewest && (that || clauses.isClause(first, last) || isPlain(cue, first))) {
            return finding(cue, first, last);
        }
        return beforeAttribution(cue);
    }

    /** "The harbor is shut, Smith said." */
    private @Nullable Finding beforeAttribution(Cue cue) {
        int after = cue.finish();
        boolean parted = narrative.is(cue.begin() - 1, Kind.COMMA);
        boolean closes = after >= sentence.to()
                || !clauses.opensAt(after)
                || narrative.is(after, Kind.COMMA)
                || !clauses.hasVerb(after, sentence.to() - 1);
        if (parted
                && narrative.is(after, Kind.COMMA)
                && !clauses.opensAt(after + 1)
                && sentence.cuesAfter(cue).isEmpty()) {
            return finding(
                    cue,
                    reach.startBefore(cue),
                    sentence.to() - 1); // "The harbor, Smith said, is shut": both parts of it
        }
        return parted && closes && !isCircumstance(reach.startBefore(cue), cue.begin() - 2)
                ? finding(cue, reach.startBefore(cue), cue.begin() - 2)
                : null;
    }

    /** "In the past, Smith said", "To avoid delays, Smith said": no clause stands before. */
    private boolean isCircumstance(int first, int last) {
        return narrative.is(first, TO) && !narrative.is(first, DETERMINER)
                || narrative.is(first, PREPOSITION) && !clauses.hasVerb(first, last);
    }

    /** "According to Smith, the harbor is shut"; "The harbor is shut, according to Smith". */
    private @Nullable Finding according(Cue cue) {
        if (cue.begin() - sentence.from() < FEWEST_TOKENS) {
            int first = cue.finish();
            while (first < sentence.to() && narrative.is(first, Kind.COMMA)) {
                first++;
            }
            return finding(cue, first, reach.clauseEnd(cue));
        }
        boolean parted = narrative.is(cue.begin() - 1, Kind.COMMA);
        if (Tellers.opensContent(sentence, cue) != null) {
            return finding(
                    cue,
                    narrative.is(cue.finish(), Kind.COMMA) ? cue.finish() + 1 : cue.finish(),
                    reach.clauseEnd(cue));
        }
        if (parted && isSaid(cue)) {
            return null;
        }
        if (parted && closesInside(cue)) {
            return finding(cue, reach.startBefore(cue), sentence.to() - 1);
        }
        return finding(cue, reach.startBefore(cue), parted ? cue.begin() - 2 : cue.begin() - 1);
    }

    /** "The pier is rotten, Smith said, according to the Gull": Smith said it. */
    private boolean isSaid(Cue cue) {
        List<Cue> before = sentence.cuesBefore(cue);
        Cue said = before.isEmpty() ? null : before.getLast();
        return said != null
                && said.is(SPEECH)
                && said.hasSubject()
                && said.finish() == cue.begin() - 1
                && narrative.is(said.begin() - 1, Kind.COMMA);
    }

    /** "The boats are, according to a mechanic at the yard, in better shape": what stands before is not whole without the rest. */
    private boolean closesInside(Cue cue) {
        int comma = cue.finish();
        while (comma < sentence.to() && comma < cue.finish() + ASIDE && !narrative.is(comma, Kind.COMMA)) {
            comma++;
        }
        return narrative.is(comma, Kind.COMMA)
                && comma < sentence.to()
                && narrative.is(cue.begin() - 2, HELPER)
                && sentence.cuesAfter(cue).isEmpty();
    }

    /** Tokens {@code [first,last]} without closing punctuation; none if they are too few to say anything. */
    private @Nullable Finding finding(Cue cue, int first, int last) {
        int end = last;
        while (end > first && !canEnd(end)) {
            end--;
        }
        if (end - first + 1 < fewest) {
            return null;
        }
        Quotation.Kind kind = Quotation.Kind.INDIRECT;
        for (int token = first; token <= end; token++) {
            kind = narrative.is(token, Kind.QUOTE) ? Quotation.Kind.MIXED : kind;
        }
        return writer.clause(kind, cue, first, end);
    }

    private boolean canEnd(int token) {
        return narrative.is(token, Kind.WORD)
                || narrative.is(token, Kind.NUMBER)
                || narrative.is(token, Kind.QUOTE)
                || narrative.is(token, Kind.CLOSE);
    }

    /** "a survey found": what a document says is reported even by a weak cue. */
    private boolean isDocument(Cue cue) {
        for (int token = cue.subject().from(); token < cue.subject().to(); token++) {
            if (narrative.is(token, DOCUMENT) && !cue.is(CALL)) {
                return true;
            }
        }
        return false;
    }

    /** "said the harbor", "says he", "tells Port": such a cue takes a clause even where no verb is known in it. */
    private boolean isPlain(Cue cue, int first) {
        return cue.is(PLAIN) && clauses.opensWithSubject(first);
    }

    /** "As Smith noted, the plan": the content follows the comma. */
    private boolean opensAside(Cue cue) {
        if (cue.begin() != sentence.from() + 1 || cue.is(WEAK)) {
            return false;
        }
        return narrative.is(sentence.from(), AS)
                && (reach.isInflected(cue) || !narrative.startsWith(sentence.from(), "As"));
    }

    private @Nullable Finding afterAside(Cue cue) {
        int comma = cue.finish();
        while (comma < sentence.to() && !narrative.is(comma, Kind.COMMA)) {
            comma++;
        }
        return comma >= sentence.to() ? null : finding(cue, comma + 1, reach.clauseEnd(cue));
    }

    /** "might say", "to say", "if Smith says": nothing has been said. */
    private boolean isUnsaid(Cue cue) {
        if (narrative.is(cue.begin() - 1, MODAL) && narrative.is(cue.begin() - 1, SUBORDINATOR)) {
            return true;
        }
        int before = cue.from() - 1;
        while (before > sentence.from() && narrative.isAdverb(before) && !narrative.is(before, MODAL)) {
            before--;
        }
        if (narrative.is(before, AND) && !reach.isInflected(cue) && narrative.is(before - 2, TO)) {
            return true; // "to build and maintain"
        }
        boolean infinitive = narrative.is(before, TO) && !narrative.is(before, DETERMINER);
        return before >= sentence.from() && (narrative.is(before, MODAL) || infinitive);
    }
}
