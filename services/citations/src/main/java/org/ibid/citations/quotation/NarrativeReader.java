package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;

/** Reads paragraphs, in order, into {@link Narrative}s. One pass over the characters; not thread-safe. */
final class NarrativeReader {

    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONGEST_COMPOUND = 40;

    private final String text;
    private final Lexicon lexicon;
    private final WordForms forms;
    private final List<Marker> markers;
    private final boolean elides;
    private final boolean compounds;
    private final SentenceEnds ends;
    private int nextMarker;

    /** @param sentences, markers in order of start */
    NarrativeReader(String text, Lexicon lexicon, List<Place> sentences, List<Marker> markers) {
        this.text = text;
        this.ends = new SentenceEnds(text, sentences);
        this.lexicon = lexicon;
        this.markers = markers;
        this.forms = new WordForms(text, lexicon);
        this.elides = lexicon.language().equals("fr");
        this.compounds = lexicon.language().equals("de");
    }

    /** Tokens of {@code [from,to)}; {@code quotes} lie in order and may reach beyond either end. */
    Narrative read(int from, int to, List<Quoted> quotes) {
        Narrative narrative = new Narrative(text);
        int quote = 0;
        int i = from;
        while (i < to) {
            if (quote < quotes.size() && quotes.get(quote).start() <= i) {
                Quoted quoted = quotes.get(quote);
                int end = Math.min(quoted.end(), to);
                narrative.add(Kind.QUOTE, Math.max(from, quoted.start()), end, quote++, false, false);
                i = afterMarkers(end, to);
                if (SentenceEnds.isTerminator(quoted.lastInside(text)) && startsAnew(i, to)) {
                    end(narrative, end);
                }
                continue;
            }
            int afterMarker = afterMarkers(i, to);
            if (afterMarker > i) {
                i = afterMarker;
                continue;
            }
            char c = text.charAt(i);
            int limit = quote < quotes.size() ? Math.min(to, quotes.get(quote).start()) : to;
            if (Character.isLetter(c) || isApostrophe(c) && i > from && forms.contracted(i, limit)) {
                i = word(narrative, i, limit, to);
            } else if (Character.isDigit(c)) {
                i = number(narrative, i, limit);
            } else if (SentenceEnds.isTerminator(c)) {
                int end = ends.end(i);
                if (end >= 0) {
                    end(narrative, i + 1);
                    i = Math.max(i + 1, Math.min(end, limit));
                } else {
                    i++;
                }
            } else {
                punctuation(narrative, i, c);
                i++;
            }
        }
        end(narrative, to);
        return narrative;
    }

    private static void end(Narrative narrative, int at) {
        if (narrative.size() > 0 && narrative.kind(narrative.size() - 1) != Kind.END) {
            narrative.add(Kind.END, at, at, 0, false, false);
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

    private int word(Narrative narrative, int start, int limit, int to) {
        int i = start + 1;
        while (i < limit) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                i++;
            } else if (isInner(c) && i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1))) {
                if (isApostrophe(c) && forms.contracts(start, i, limit)) {
                    break;
                }
                if (elides && forms.breaks(start, i, limit)) {
                    i = c == '-' ? i : i + 1;
                    break;
                }
                i++;
            } else {
                break;
            }
        }
        int end = i;
        if (i < to && text.charAt(i) == '.' && ends.end(i) < 0) {
            end = i + 1;
        }
        long bits = lexicon.classesOf(text, start, end);
        boolean possessive = false;
        if (bits == 0 && i - start > 2 && text.charAt(i - 1) == 's' && isApostrophe(text.charAt(i - 2))) {
            possessive = true;
            bits = lexicon.classesOf(text, start, i - 2);
        } else if (i < limit && isApostrophe(text.charAt(i)) && text.charAt(i - 1) == 's') {
            possessive = true;
            end = i + 1;
        }
        if (bits == 0 && end > i && !possessive) {
            bits = lexicon.classesOf(text, start, i);
        }
        if (bits == 0
                && compounds
                && end - start > SHORTEST_COMPOUND
                && end - start < LONGEST_COMPOUND
                && Character.isUpperCase(text.charAt(start))) {
            bits = forms.ofLastPart(start, end);
        }
        narrative.add(Kind.WORD, start, end, bits, Character.isUpperCase(text.charAt(start)), possessive);
        if (elides && end < limit && text.charAt(end) == '-') {
            return text.startsWith("-t-", end) ? end + 3 : end + 1;
        }
        return end;
    }

    private static boolean isInner(char c) {
        return c == '-' || c == '\'' || c == '’' || c == '.' || c == '&' || c == '‑';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private int number(Narrative narrative, int start, int limit) {
        int i = start + 1;
        while (i < limit) {
            char c = text.charAt(i);
            boolean joint = (c == '.' || c == ',' || c == ':' || c == '-') && i + 1 < limit;
            if (Character.isLetterOrDigit(c) || joint && Character.isLetterOrDigit(text.charAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        narrative.add(Kind.NUMBER, start, i, 0, false, false);
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
            narrative.add(kind, i, i + 1, 0, false, false);
        }
    }
}
