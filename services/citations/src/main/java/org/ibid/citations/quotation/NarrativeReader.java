package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Lexicon;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.citations.quotation.lexicon.WordForms;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;

/** Reads paragraphs, in order, into {@link Narrative}s. One pass over the characters; not thread-safe. */
final class NarrativeReader {

    private static final int SHORTEST_COMPOUND = 8;
    private static final int LONGEST_COMPOUND = 39;

    private final String text;
    private final Lexicon lexicon;
    private final WordForms forms;
    private final List<Marker> markers;
    private final boolean elides;
    private final boolean compounds;
    private final SentenceEnds sentenceEnds;
    private int nextMarker;

    /** @param sentences, markers in order of start */
    NarrativeReader(String text, Lexicon lexicon, List<Place> sentences, List<Marker> markers) {
        this.text = text;
        this.sentenceEnds = new SentenceEnds(text, sentences, markers);
        this.lexicon = lexicon;
        this.markers = markers;
        this.forms = new WordForms(text, lexicon);
        this.elides = lexicon.has(Trait.ELIDES);
        this.compounds = lexicon.has(Trait.COMPOUNDS);
    }

    /** Tokens of {@code [from,to)}; {@code quotes} lie in order and may reach beyond either end. */
    Narrative read(int from, int to, List<Quoted> quotes) {
        Narrative narrative = new Narrative(text, lexicon);
        int nextQuote = 0;
        int at = from;
        while (at < to) {
            Quoted quoted = nextQuote < quotes.size() ? quotes.get(nextQuote) : null;
            if (quoted != null && quoted.start() <= at) {
                nextQuote++;
                if (QuotedName.isNickname(narrative, quoted) || compounds && QuotedName.isTitled(narrative, quoted)) {
                    at = Math.max(at, quoted.open());
                    continue;
                }
                at = quoted(narrative, quoted, from, to);
                continue;
            }
            if (quoted != null && quoted.isUnmarked() && opensSpeech(at, quoted.start())) {
                at = quoted.start();
                continue;
            }
            int afterMarker = afterMarkers(at, to);
            int limit = quoted == null ? to : Math.min(to, quoted.start());
            at = afterMarker > at ? afterMarker : narrated(narrative, at, limit, at > from);
        }
        end(narrative, to);
        return narrative;
    }

    /** The dash before speech without marks is no word of the narrator. */
    private boolean opensSpeech(int at, int speech) {
        return speech - at <= 2
                && "—–―-".indexOf(text.charAt(at)) >= 0
                && (speech - at == 1 || Quoted.isSpace(text.charAt(at + 1)));
    }

    /** Adds a quoted stretch, and the sentence's end where "It is over." closes it; gives where to go on. */
    private int quoted(Narrative narrative, Quoted quoted, int from, int to) {
        int end = Math.min(quoted.end(), to);
        narrative.addQuoted(Math.max(from, quoted.start()), end, quoted);
        int after = afterMarkers(end, to);
        if (SentenceEnds.isTerminator(quoted.lastInside(text)) && startsAnew(after, to)) {
            end(narrative, end);
        }
        return after;
    }

    /** Adds the token of the narrator that begins at an offset, if one does; gives where to go on. */
    private int narrated(Narrative narrative, int at, int limit, boolean inside) {
        char c = text.charAt(at);
        if (Character.isLetter(c) || WordForms.isApostrophe(c) && inside && forms.isContraction(at, limit)) {
            return word(narrative, at, limit);
        }
        if (Character.isDigit(c)) {
            return number(narrative, at, limit);
        }
        if (!SentenceEnds.isTerminator(c)) {
            punctuation(narrative, at, c);
            return at + 1;
        }
        int sentenceEnd = sentenceEnds.end(at);
        if (sentenceEnd < 0) {
            return at + 1;
        }
        end(narrative, at + 1);
        return Math.max(at + 1, Math.min(sentenceEnd, limit));
    }

    private static void end(Narrative narrative, int at) {
        if (narrative.size() > 0 && narrative.kind(narrative.size() - 1) != Kind.END) {
            narrative.add(Kind.END, at, at);
        }
    }

    private boolean startsAnew(int i, int to) {
        while (i < to && Quoted.isSpace(text.charAt(i))) {
            i++;
        }
        return i >= to || !Character.isLowerCase(text.charAt(i)) && ",;—–-".indexOf(text.charAt(i)) < 0;
    }

    private int afterMarkers(int i, int to) {
        while (nextMarker < markers.size() && (markers.get(nextMarker).end() <= i)) {
            nextMarker++;
        }
        if (nextMarker >= markers.size() || markers.get(nextMarker).start() > i) {
            return i;
        }
        Marker marker = markers.get(nextMarker);
        if (marker.style() == Marker.Style.AUTHOR_YEAR && Character.isLetter(text.charAt(i))) {
            return i; // "Smith (2020) argues": the name is the narrator's, too
        }
        return Math.min(marker.end(), to);
    }

    /** "Smith's", "U.S.", "co-founder"; of "he's" and "dit-il" the first word only. */
    private int word(Narrative narrative, int start, int limit) {
        int stem = stemEnd(start, limit);
        int end = stem < limit && text.charAt(stem) == '.' && sentenceEnds.end(stem) < 0 ? stem + 1 : stem;
        WordClasses found = lexicon.classesOf(text, start, end);
        boolean possessive = false;
        if (found.isEmpty()
                && stem - start > 2
                && text.charAt(stem - 1) == 's'
                && WordForms.isApostrophe(text.charAt(stem - 2))) {
            possessive = true;
            found = lexicon.classesOf(text, start, stem - 2);
        } else if (stem < limit && WordForms.isApostrophe(text.charAt(stem)) && text.charAt(stem - 1) == 's') {
            possessive = true;
            end = stem + 1;
        }
        if (found.isEmpty() && end > stem && !possessive) {
            found = lexicon.classesOf(text, start, stem);
        }
        if (found.isEmpty() && compounds && isCompound(start, end)) {
            found = forms.ofLastPart(start, end);
        }
        narrative.addWord(start, end, found, possessive);
        if (elides && end < limit && text.charAt(end) == '-') {
            return text.startsWith("-t-", end) ? end + 3 : end + 1;
        }
        return end;
    }

    private int stemEnd(int start, int limit) {
        int at = start + 1;
        while (at < limit) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at++;
            } else if (isInner(c)
                    && at + 1 < limit
                    && Character.isLetterOrDigit(text.charAt(at + 1))
                    && !isMarkedEnd(at)) {
                if (WordForms.isApostrophe(c) && forms.contracts(start, at, limit)) {
                    return at;
                }
                if (elides && forms.breaks(start, at, limit)) {
                    return c == '-' ? at : at + 1;
                }
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The stop of {@code the buoy.2 I have}. */
    private boolean isMarkedEnd(int at) {
        return text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1)) && sentenceEnds.end(at) > at;
    }

    private boolean isCompound(int start, int end) {
        return end - start >= SHORTEST_COMPOUND
                && end - start <= LONGEST_COMPOUND
                && Character.isUpperCase(text.charAt(start));
    }

    private static boolean isInner(char c) {
        return c == '-' || c == '\'' || c == '’' || c == '.' || c == '&' || c == '‑';
    }

    private int number(Narrative narrative, int start, int limit) {
        int i = start + 1;
        while (i < limit) {
            char c = text.charAt(i);
            boolean joint = (c == '.' || c == ',' || c == ':' || c == '-') && i + 1 < limit && !isMarkedEnd(i);
            if (Character.isLetterOrDigit(c) || joint && Character.isLetterOrDigit(text.charAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        narrative.add(Kind.NUMBER, start, i);
        return i;
    }

    private void punctuation(Narrative narrative, int i, char c) {
        Kind kind = switch (c) {
            case ',' -> Kind.COMMA;
            case ':' -> Kind.COLON;
            case ';' -> Kind.SEMICOLON;
            case '—', '–', '―' -> Kind.DASH;
            case '-' ->
                i > 0 && text.charAt(i - 1) == '-' || Quoted.isSpace(text.charAt(Math.max(0, i - 1)))
                        ? Kind.DASH
                        : null;
            case '(', '[', '{' -> Kind.OPEN;
            case ')', ']', '}' -> Kind.CLOSE;
            case '&' -> Kind.OTHER;
            default -> null;
        };
        if (kind != null) {
            narrative.add(kind, i, i + 1);
        }
    }
}
