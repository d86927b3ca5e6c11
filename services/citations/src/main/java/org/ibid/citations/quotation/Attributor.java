package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;

/**
 * Walks through the paragraphs of one document and carries over what a sentence leaves to those before it: who spoke last,
 * whom a pronoun means, which quotation still waits for its "Smith said". Not thread-safe.
 */
final class Attributor {

    /** A run of words without a sentence end is read in pieces of this many tokens, to bound the work. */
    private static final int LONGEST_SENTENCE = 600;

    private final String text;
    private final MarkerSupport support;
    private final Persons persons = new Persons();
    private final QuotationLog log;
    private int paragraph;
    private Speaker lastSpeaker;
    private int lastSpoke = -2;
    private Speaker introducer;
    private String introducingCue;

    Attributor(String text, MarkerSupport support) {
        this.text = text;
        this.support = support;
        this.log = new QuotationLog(text, support);
    }

    List<Quotation> quotations() {
        return log.quotations();
    }

    void paragraph(Narrative n, List<Quoted> quotes) {
        paragraph++;
        introducer = null;
        SentenceReader reader = new SentenceReader(n, quotes, persons);
        List<Integer> waiting = new ArrayList<>();
        boolean first = true;
        for (int a = 0; a < n.size(); ) {
            int b = a;
            while (b < n.size() - 1 && !n.is(b, Kind.END) && b - a < LONGEST_SENTENCE) {
                b++;
            }
            if (b > a) {
                sentence(n, quotes, reader, a, b, waiting, first);
                first = false;
            }
            a = Math.max(b, a + 1) + (n.is(b, Kind.END) && b > a ? 1 : 0);
        }
    }

    private void sentence(
            Narrative n,
            List<Quoted> quotes,
            SentenceReader reader,
            int a,
            int b,
            List<Integer> waiting,
            boolean first) {
        persons.read(n, a, b, paragraph);
        List<Finding> findings = reader.read(a, b);
        boolean settled = settle(n, reader, findings, a, waiting);
        int sentenceEnd = n.end(b);
        Speaker inSentence = null;
        Phrase main = reader.mainSubject();
        Phrase next = null;
        for (Finding finding : findings) {
            Speaker speaker = finding.speaker() == null ? null : speaker(n, finding.speaker());
            boolean whole = finding.quote() >= 0 && finding.cue() == null && speaker == null;
            if (whole && carriesOn(first)) {
                speaker = lastSpeaker;
            }
            int index = emit(n, quotes, finding, speaker, sentenceEnd);
            if (speaker == null && whole && b == a + 1) {
                waiting.add(index);
            }
            inSentence = speaker != null ? speaker : inSentence;
            next = finding.speaker() != null ? finding.speaker() : next;
        }
        persons.leads(n, next != null ? next : main, next != null, paragraph);
        if (inSentence != null) {
            lastSpeaker = inSentence;
            lastSpoke = paragraph;
        } else if (findings.isEmpty() && !settled) {
            boolean person = main != null && main.from() <= a + 8 && isPerson(n, main);
            if (person) {
                lastSpeaker = speaker(n, main);
                lastSpoke = paragraph;
            } else if (main != null && !n.is(b - 1, Kind.COLON)) {
                lastSpoke = Math.min(lastSpoke, paragraph - 1);
            }
        }
        introduce(n, reader, findings, b);
    }

    private boolean carriesOn(boolean firstInParagraph) {
        return lastSpeaker != null && (firstInParagraph ? lastSpoke >= paragraph - 1 : lastSpoke == paragraph);
    }

    private boolean isPerson(Narrative n, Phrase phrase) {
        return persons.knows(n, phrase)
                || n.any(phrase.from(), WordClass.HE.bit | WordClass.SHE.bit)
                        && !n.is(phrase.from(), WordClass.DETERMINER)
                || n.any(phrase.to() - 1, WordClass.PERSON.bit)
                || n.isCapital(phrase.from())
                        && n.any(phrase.from(), WordClass.MALE.bit | WordClass.FEMALE.bit | WordClass.TITLE.bit);
    }

    /** Gives waiting quotations to the "Smith said." that follows them as a sentence of its own. */
    private boolean settle(Narrative n, SentenceReader reader, List<Finding> findings, int a, List<Integer> waiting) {
        if (waiting.isEmpty()) {
            return false;
        }
        boolean settled = false;
        for (Cue cue : reader.cues()) {
            boolean opens = (cue.classes() & (WordClass.SAY.bit | WordClass.TELL.bit)) != 0
                    && cue.hasSubject()
                    && cue.begin() <= a + 1
                    && !n.isCapital(cue.content())
                    && !n.any(cue.content(), WordClass.DETERMINER.bit | WordClass.PRONOUN);
            if (opens && findings.stream().noneMatch(f -> f.cue() == cue)) {
                Speaker speaker = speaker(n, cue.subject());
                for (int index : waiting) {
                    log.attribute(index, speaker, n.covered(cue.from(), cue.to()), place(n, cue));
                }
                lastSpeaker = speaker;
                lastSpoke = paragraph;
                settled = true;
            }
            break;
        }
        waiting.clear();
        return settled;
    }

    private void introduce(Narrative n, SentenceReader reader, List<Finding> findings, int b) {
        introducer = null;
        introducingCue = null;
        boolean colon = n.is(b - 1, Kind.COLON);
        for (Cue cue : reader.cues()) {
            if (cue.isVerb()
                    && cue.hasSubject()
                    && (colon || cue.content() >= b)
                    && findings.stream().noneMatch(f -> f.cue() == cue)) {
                introducer = speaker(n, cue.subject());
                introducingCue = n.covered(cue.from(), cue.to());
            }
        }
        if (introducer == null && colon) {
            Phrase main = reader.mainSubject();
            introducer = main == null ? null : speaker(n, main);
        }
    }

    /** A block quotation {@code [start,end)}, with the name that stands under it where there is one. */
    void blockQuotation(int start, int end, Speaker signed) {
        Speaker speaker = signed != null ? signed : introducer;
        paragraph++;
        log.add(new Quotation(
                Quotation.Kind.DIRECT,
                text.substring(start, end),
                start,
                end,
                speaker == null ? null : speaker.name(),
                signed == null ? introducingCue : null,
                speaker == null ? List.of() : List.of(speaker.name()),
                support.references(start, end, end),
                speaker == null ? null : speaker.at(),
                null));
        if (speaker != null) {
            lastSpeaker = speaker;
            lastSpoke = paragraph;
        }
    }

    private int emit(Narrative n, List<Quoted> quotes, Finding finding, Speaker speaker, int sentenceEnd) {
        boolean whole = finding.quote() >= 0;
        int start = whole ? quotes.get(finding.quote()).start() : finding.start();
        int end = whole ? quotes.get(finding.quote()).end() : finding.end();
        List<String> chain = new ArrayList<>();
        for (Phrase teller : finding.tellers()) {
            chain.add(speaker(n, teller).name());
        }
        if (speaker != null && !chain.contains(speaker.name())) {
            chain.add(speaker.name());
        }
        Cue cue = finding.cue();
        return log.add(new Quotation(
                finding.kind(),
                text.substring(start, end),
                start,
                end,
                speaker == null ? null : speaker.name(),
                cue == null ? null : n.covered(cue.from(), cue.to()),
                chain,
                support.references(start, end, Math.max(end, sentenceEnd)),
                speaker == null ? null : speaker.at(),
                cue == null ? null : place(n, cue)));
    }

    private static Place place(Narrative n, Cue cue) {
        return new Place(n.start(cue.from()), n.end(cue.to() - 1));
    }

    private Speaker speaker(Narrative n, Phrase phrase) {
        Phrase named = SpeakerName.of(n, phrase);
        int end = n.isPossessive(named.to() - 1) ? withoutPossessive(n, named.to() - 1) : n.end(named.to() - 1);
        Place at = new Place(n.start(named.from()), end);
        boolean pronoun = named.to() - named.from() == 1
                && n.any(named.from(), WordClass.HE.bit | WordClass.SHE.bit)
                && !n.any(named.from(), WordClass.TITLE.bit);
        String meant = pronoun ? persons.meantBy(n, named.from(), paragraph) : null;
        return new Speaker(meant != null ? meant : text.substring(at.start(), at.end()), at);
    }

    private int withoutPossessive(Narrative n, int i) {
        int end = n.end(i);
        return text.charAt(end - 1) == 's' ? end - 2 : end - 1;
    }
}
