package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;
import static org.ibid.citations.quotation.lexicon.WordClasses.SPEECH;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.caseless.Telling;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the paragraphs of one document and carries over what a sentence leaves to those before it: who spoke last,
 * whom a pronoun means, which quotation still waits for its "Smith said". Not thread-safe.
 */
final class Attributor {

    /** A run of words without a sentence end is read in pieces of this many tokens, to bound the work. */
    private static final int LONGEST_SENTENCE = 600;

    /** A subject further on is not what the sentence is about. */
    private static final int SUBJECT_WITHIN = 8;

    private static final WordClasses SUBJECT = PRONOUN.and(DETERMINER);

    /** Who introduces what comes next, with a cue ("Smith wrote:") or without ("The mayor:"). */
    private record Introduction(Speaker speaker, @Nullable Place cue) {}

    private final String text;
    private final QuotationLog log;
    private final Persons persons = new Persons();
    private final Speakers speakers;
    private final Conversation conversation = new Conversation();
    private final List<Integer> waiting = new ArrayList<>();
    private @Nullable Introduction introduction;

    Attributor(String text, MarkerSupport support) {
        this.text = text;
        this.log = new QuotationLog(text, support);
        this.speakers = new Speakers(text, persons);
    }

    List<Quotation> quotations() {
        return log.quotations();
    }

    void paragraph(Narrative narrative) {
        nextParagraph();
        introduction = null;
        waiting.clear();
        boolean first = true;
        int from = 0;
        while (from < narrative.size()) {
            int to = sentenceEnd(narrative, from);
            if (to > from) {
                persons.read(narrative, from, to);
                sentence(new CuedSentence(narrative, persons, from, to), first);
                first = false;
            }
            from = narrative.is(to, Kind.END) ? to + 1 : Math.max(to, from + 1);
        }
    }

    /** A paragraph of which another reader says what is told in it; whoever is left out in it spoke before. */
    void told(List<Telling> tellings) {
        nextParagraph();
        introduction = null;
        for (Telling telling : tellings) {
            Speaker before = telling.name() == null ? conversation.lately() : null;
            Place at = telling.speaker() != null ? telling.speaker() : before == null ? null : before.at();
            String name = telling.name() != null
                    ? telling.name()
                    : before != null ? before.name() : at == null ? null : at.of(text);
            Speaker speaker = name == null || at == null ? null : new Speaker(name, at);
            log.add(telling.kind(), telling.said(), telling.said().end(), speaker, telling.cue(), chain(speaker));
            if (speaker != null) {
                conversation.spoke(speaker);
            }
        }
    }

    private void nextParagraph() {
        persons.nextParagraph();
        speakers.nextParagraph();
        conversation.nextParagraph();
    }

    private static int sentenceEnd(Narrative narrative, int from) {
        int to = from;
        while (to < narrative.size() - 1 && !narrative.is(to, Kind.END) && to - from < LONGEST_SENTENCE) {
            to++;
        }
        return to;
    }

    private void sentence(CuedSentence sentence, boolean paragraphBegins) {
        Narrative narrative = sentence.narrative();
        List<Finding> findings = SentenceReader.read(sentence);
        boolean settled = settle(sentence, findings);
        Speaker last = null;
        Phrase spoke = null;
        for (Finding finding : findings) {
            boolean dropped = finding.speaker() == Phrase.LEFT_OUT;
            Speaker named = finding.speaker() == null
                    ? null
                    : dropped ? conversation.lately() : speaker(sentence, finding, finding.speaker());
            if (dropped && named == null && finding.kind() == Quotation.Kind.INDIRECT) {
                continue;
            }
            boolean bare = finding.whole() != null && finding.cue() == null && named == null;
            Speaker speaker = bare ? conversation.goingOn(paragraphBegins) : named;
            int index = log(sentence, finding, speaker);
            if (bare && speaker == null && sentence.isOneToken()) {
                waiting.add(index);
            }
            last = speaker != null ? speaker : last;
            spoke = finding.speaker() != null && !dropped ? finding.speaker() : spoke;
        }
        Phrase subject = sentence.mainSubject();
        if (spoke != null) {
            persons.speaker(narrative, spoke);
            speakers.note(narrative, spoke);
        } else {
            persons.subject(narrative, subject);
            speakers.note(narrative, subject);
        }
        if (last != null) {
            conversation.spoke(last);
        } else if (findings.isEmpty() && !settled && subject != null) {
            about(sentence, subject);
        }
        introduction = introduction(sentence, findings, subject);
    }

    /** Who a phrase is; the pronoun of "Smith said he thought" is Smith. */
    private Speaker speaker(CuedSentence sentence, Finding finding, Phrase phrase) {
        Speaker speaker = speakers.of(sentence.narrative(), phrase);
        Phrase himself = finding.cue() == null ? null : Tellers.himself(sentence, finding.cue());
        return himself == null
                ? speaker
                : new Speaker(speakers.of(sentence.narrative(), himself).name(), speaker.at());
    }

    /** "Smith walked to the harbor." lets Smith speak next; "The harbor was empty." nobody. */
    private void about(CuedSentence sentence, Phrase subject) {
        Narrative narrative = sentence.narrative();
        if (subject.from() <= sentence.from() + SUBJECT_WITHIN && persons.isPerson(narrative, subject)) {
            conversation.spoke(speakers.of(narrative, subject));
        } else if (!sentence.endsInColon()) {
            conversation.turnsAway();
        }
    }

    /** Gives waiting quotations to the "Smith said." that follows them as a sentence of its own. */
    private boolean settle(CuedSentence sentence, List<Finding> findings) {
        boolean settles = !waiting.isEmpty() && !sentence.cues().isEmpty();
        if (settles) {
            Cue cue = sentence.cues().getFirst();
            settles = isAttributionAlone(sentence, cue) && isFree(cue, findings);
            if (settles) {
                Narrative narrative = sentence.narrative();
                Speaker speaker = speakers.of(narrative, cue.subject());
                for (int index : waiting) {
                    log.attribute(index, speaker, cue.place(narrative));
                }
                conversation.spoke(speaker);
            }
        }
        waiting.clear();
        return settles;
    }

    private static boolean isAttributionAlone(CuedSentence sentence, Cue cue) {
        Narrative narrative = sentence.narrative();
        return cue.is(SPEECH)
                && cue.hasSubject()
                && cue.begin() <= sentence.from() + 1
                && !narrative.isCapital(cue.content())
                && !narrative.is(cue.content(), SUBJECT);
    }

    private static boolean isFree(Cue cue, List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.cue() == cue);
    }

    /** "Smith wrote:", "Then he said.", "The rules:"; none where the sentence introduces nothing. */
    private @Nullable Introduction introduction(
            CuedSentence sentence, List<Finding> findings, @Nullable Phrase subject) {
        Narrative narrative = sentence.narrative();
        boolean colon = sentence.endsInColon();
        for (Cue cue : sentence.cues().reversed()) {
            boolean introduces = cue.isVerb() && cue.hasSubject() && (colon || cue.content() >= sentence.to());
            if (introduces && isFree(cue, findings)) {
                return new Introduction(speakers.of(narrative, cue.subject()), cue.place(narrative));
            }
        }
        return colon && subject != null ? new Introduction(speakers.of(narrative, subject), null) : null;
    }

    /** A block quotation {@code [start,end)}, with the name that stands under it where there is one. */
    void blockQuotation(int start, int end, @Nullable Speaker signed) {
        nextParagraph();
        Introduction by = signed != null ? new Introduction(signed, null) : introduction;
        Speaker speaker = by == null ? null : by.speaker();
        Place said = new Place(start, end);
        log.add(Quotation.Kind.DIRECT, said, end, speaker, by == null ? null : by.cue(), chain(speaker));
        if (speaker != null) {
            conversation.spoke(speaker);
        }
    }

    /** Whether the first line of a block that is quoted says with a cue whose the rest is: {@code Smith wrote:}. */
    boolean opensQuotation(Narrative line) {
        Introduction above = introduction;
        paragraph(line);
        boolean opens = introduction != null && introduction.cue() != null;
        introduction = opens ? introduction : above;
        return opens;
    }

    /** What is quoted in a block that is a quotation itself. */
    void withinQuotation(Narrative narrative) {
        for (int from = 0; from < narrative.size(); ) {
            int to = sentenceEnd(narrative, from);
            if (to > from) {
                QuotedWithin.of(new CuedSentence(narrative, persons, from, to), speakers)
                        .forEach(log::addWithin);
            }
            from = narrative.is(to, Kind.END) ? to + 1 : Math.max(to, from + 1);
        }
    }

    private static List<String> chain(@Nullable Speaker speaker) {
        return speaker == null ? List.of() : List.of(speaker.name());
    }

    private int log(CuedSentence sentence, Finding finding, @Nullable Speaker speaker) {
        Narrative narrative = sentence.narrative();
        List<String> chain = new ArrayList<>();
        for (Phrase teller : finding.tellers()) {
            chain.add(speakers.of(narrative, teller).name());
        }
        if (speaker != null && !chain.contains(speaker.name())) {
            chain.add(speaker.name());
        }
        Span said = finding.whole() != null ? finding.whole() : finding.said();
        Place cue = finding.cue() == null ? null : finding.cue().place(narrative);
        return log.add(finding.kind(), said, narrative.end(sentence.to()), speaker, cue, chain);
    }
}
