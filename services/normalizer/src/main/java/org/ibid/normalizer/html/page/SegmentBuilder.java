package org.ibid.normalizer.html.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/** Gathers the text of a page into its buffer, white space collapsed, and counts each segment while it grows. */
final class SegmentBuilder {

    private static final int LONGEST_LINE_ALONE = 60;

    /** What stands around the text that is appended next. */
    int linkDepth;

    int buttonDepth;
    int preDepth;
    int inlineHints;

    private final List<Inline> inlines;
    private final List<Segment> segments = new ArrayList<>(512);
    private char[] buffer = new char[1 << 14];
    private int length;
    private char[] input = new char[1 << 10];
    private @Nullable Segment segment;
    private boolean space;
    private boolean inWord;
    private int lineBreaks;

    /** @param inlines those that are closed, in the buffer's offsets; they grow while text is gathered */
    SegmentBuilder(List<Inline> inlines) {
        this.inlines = inlines;
    }

    List<Segment> segments() {
        return segments;
    }

    int length() {
        return length;
    }

    char charAt(int offset) {
        return buffer[offset];
    }

    String text() {
        return new String(buffer, 0, length);
    }

    void append(Region region, String raw) {
        String text = raw;
        int n = read(raw);
        if (!Characters.isRegular(input, n)) {
            text = composed(Characters.clean(raw));
            n = read(text);
        }
        int i = 0;
        while (i < n) {
            char c = input[i];
            if (Characters.isSpace(c)) {
                if (preDepth > 0 && segment != null) {
                    white(segment, c);
                } else {
                    space = segment != null;
                }
                i++;
                continue;
            }
            if (lineBreaks > 0) {
                breakLine(region, text, i);
            }
            Segment open = segment;
            if (open == null) {
                open = new Segment(region, length);
                segment = open;
                inWord = false;
            } else if (space) {
                white(open, ' ');
            }
            space = false;
            int end = i + 1;
            while (end < n && !Characters.isSpace(input[end])) {
                end++;
            }
            black(open, i, end);
            i = end;
        }
    }

    /** Takes the text as input; its length. */
    private int read(String text) {
        int n = text.length();
        if (n > input.length) {
            input = new char[n + n / 2];
        }
        text.getChars(0, n, input, 0);
        return n;
    }

    /** A mark that the text begins with joins the letter before it, which another element printed. */
    private String composed(String text) {
        boolean mark = !text.isEmpty()
                && text.charAt(0) >= 0x300
                && segment != null
                && !space
                && lineBreaks == 0
                && length > segment.start
                && Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK;
        if (!mark) {
            return text;
        }
        String joined = Normalizer.normalize(buffer[length - 1] + text, Normalizer.Form.NFC);
        if (joined.length() > text.length()) {
            return text;
        }
        length--;
        return joined;
    }

    void lineBreak() {
        if (segment != null) {
            lineBreaks++;
        }
    }

    /** Ends the segment that grows, if one does. */
    void flush(Region region) {
        lineBreaks = 0;
        space = false;
        if (segment == null) {
            return;
        }
        int end = length;
        while (end > segment.start && Characters.isSpace(buffer[end - 1])) {
            end--;
        }
        segment.end = end;
        if (end > segment.start) {
            segment.links = linksFrom(segment.start);
            segment.announces = announced(segment.start, end);
            segments.add(segment);
            region.add(segment);
        }
        write('\n');
        segment = null;
    }

    private int linksFrom(int start) {
        int links = 0;
        for (int i = inlines.size() - 1; i >= 0 && inlines.get(i).end() > start; i--) {
            links += inlines.get(i).kind() == Inline.Kind.LINK ? 1 : 0;
        }
        return links;
    }

    private SectionHeading announced(int start, int end) {
        return end - start > LONGEST_LINE_ALONE
                ? SectionHeading.OTHER
                : SectionHeading.of(new String(buffer, start, end - start));
    }

    private void breakLine(Region region, String text, int next) {
        if (segment != null) {
            if (lineBreaks > 1
                    || standsAlone(segment.start)
                    || EntryLabel.at(text.substring(next, Math.min(next + 8, text.length()))) != null) {
                flush(region);
            } else {
                write('\n');
                inWord = false;
            }
        }
        lineBreaks = 0;
        space = false;
    }

    /** The line so far is a heading over sources or a byline, which old pages part from the text by one line break. */
    private boolean standsAlone(int start) {
        return length - start <= LONGEST_LINE_ALONE
                && (announced(start, length).announcesSources()
                        || new String(buffer, start, Math.min(3, length - start)).equalsIgnoreCase("by "));
    }

    private void write(char c) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = c;
    }

    private void white(Segment segment, char c) {
        write(c);
        inWord = false;
        around(segment, 1);
    }

    /** Characters of the input without a space among them. */
    private void black(Segment segment, int start, int end) {
        if (length + end - start > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + end - start));
        }
        System.arraycopy(input, start, buffer, length, end - start);
        length += end - start;
        boolean within = inWord;
        for (int i = start; i < end; i++) {
            char c = input[i];
            boolean small = c >= 'a' && c <= 'z';
            boolean letter = small || Character.isLetterOrDigit(c);
            if (letter && !within) {
                segment.words++;
                segment.linkWords += linkDepth > 0 ? 1 : 0;
                segment.capitals += !small && Character.isUpperCase(c) ? 1 : 0;
            }
            if (!small) {
                mark(segment, c);
            }
            within = letter;
        }
        inWord = within;
        around(segment, end - start);
    }

    private static void mark(Segment segment, char c) {
        if (c == ',' || c == '、' || c == '，') {
            segment.commas++;
        } else if (c == '.' || c == '!' || c == '?' || c == '。') {
            segment.stops++;
        } else if (c >= '0' && c <= '9') {
            segment.digits++;
        }
    }

    private void around(Segment segment, int characters) {
        segment.linkChars += linkDepth > 0 ? characters : 0;
        segment.button |= buttonDepth > 0;
        segment.inlineHints |= inlineHints;
    }
}
