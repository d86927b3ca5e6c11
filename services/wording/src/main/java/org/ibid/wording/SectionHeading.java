package org.ibid.wording;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a heading announces, told by its words alone; {@code section-headings.txt} lists them. */
public enum SectionHeading {
    /** A reference list. */
    REFERENCES,
    /** A reference list too, or a chapter on where things come from: Sources, Further reading. */
    SOURCES,
    /** Footnotes or endnotes. */
    NOTES,
    /** A list of sources or notes, or a box or a chapter that is named so: Note, Reference, Source. */
    AMBIGUOUS,
    /** Other documents of the same site: no part of this one. */
    RELATED,
    /** Readers' comments, or the form for them. */
    COMMENTS,
    /** Sharing, subscribing, following: no part of the document. */
    PROMOTION,
    /** What papers and wikis print around their lists: See also, Acknowledgements. */
    BACK_MATTER,
    /** Anything else. */
    OTHER;

    private static final int LONGEST = 60;
    private static final int MOST_SHAPES = 1 << 14;
    private static final BitSet SHAPES = new BitSet(MOST_SHAPES);
    private static final Map<String, SectionHeading> KNOWN = new HashMap<>(1024);
    /** The button that a wiki sets behind its headings. */
    private static final String[] EDIT = {"[edit]", "(edit)"};

    static {
        for (WordFile.Section section : WordFile.read(SectionHeading.class, "section-headings.txt")) {
            SectionHeading heading =
                    valueOf(section.name().toUpperCase(Locale.ROOT).replace('-', '_'));
            section.phrases().forEach(phrase -> {
                KNOWN.put(phrase, heading);
                SHAPES.set(shape(phrase, firstLetter(phrase, 0, phrase.length()), phrase.length()));
            });
        }
    }

    /** Reads a heading; a number or a letter before it, marks around it, a wiki's {@code [edit]} behind it and case say nothing. */
    public static SectionHeading of(CharSequence heading) {
        return of(heading, 0, heading.length());
    }

    /** Reads the heading that stands between the offsets. */
    public static SectionHeading of(CharSequence text, int start, int end) {
        if (end - start > LONGEST) {
            return OTHER;
        }
        int from = firstLetter(text, afterOrdinal(text, start, end), end);
        int to = afterLastLetter(text, from, beforeEdit(text, start, end));
        if (from >= to || !SHAPES.get(shape(text, from, to))) {
            return OTHER;
        }
        return KNOWN.getOrDefault(key(text, from, to), OTHER);
    }

    /** A list of what the document rests on follows. */
    public boolean announcesSources() {
        return this == REFERENCES || this == SOURCES || this == NOTES;
    }

    /** A list of what the document rests on may follow: what follows decides. */
    public boolean mayAnnounceSources() {
        return this == AMBIGUOUS || announcesSources();
    }

    /** Whether it names a chapter where the list itself is headed further down: Sources above References. */
    public boolean yieldsTo(SectionHeading below) {
        return this == SOURCES && below == REFERENCES;
    }

    /** What follows belongs to the site, not to the document. */
    public boolean announcesChrome() {
        return this == RELATED || this == COMMENTS || this == PROMOTION;
    }

    private static int beforeEdit(CharSequence text, int start, int end) {
        for (String edit : EDIT) {
            int at = end - edit.length();
            if (at > start && edit.contentEquals(text.subSequence(at, end))) {
                return at;
            }
        }
        return end;
    }

    /** Behind a section's Roman number or letter: {@code V. References}, {@code B) Sources}. */
    private static int afterOrdinal(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && "IVX".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start && at < end && text.charAt(at) >= 'A' && text.charAt(at) <= 'H') {
            at++;
        }
        return at > start && at + 1 < end && ".):".indexOf(text.charAt(at)) >= 0 ? at + 1 : start;
    }

    private static int firstLetter(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterLastLetter(CharSequence text, int start, int end) {
        int at = end;
        while (at > start && !Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** A hash of the first and last letter and the length without spaces: few headings that are not known share it. */
    private static int shape(CharSequence text, int start, int end) {
        int marks = 0;
        for (int i = start; i < end; i++) {
            marks += Letters.isSpace(text.charAt(i)) ? 0 : 1;
        }
        int first = Character.toLowerCase(text.charAt(start));
        int last = Character.toLowerCase(text.charAt(end - 1));
        return (first * 31 + last * 7 + marks * 257) & MOST_SHAPES - 1;
    }

    private static String key(CharSequence text, int start, int end) {
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Letters.isSpace(c)) {
                key.append(c);
            } else if (key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
