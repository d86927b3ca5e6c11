package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.List;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.Letters;
import org.ibid.wording.SameAuthors;

/** Tells the lines of an unlabelled block that are entries of their own from those that are one entry, wrapped. */
final class Wrapping {

    /** Wider than hard-wrapped text is set. */
    private static final int WIDEST = 120;

    private static final int LONGEST_KEY = 60;

    private Wrapping() {}

    /** The entries of one block without labels. */
    static List<Entry> entries(String content, List<Line> block) {
        List<Entry> entries = new ArrayList<>();
        boolean trusted = block.getFirst().isEntry() || isKey(content, block.getFirst());
        boolean wrapped = block.size() > 1 && (trusted || isWrapped(content, block));
        int start = -1;
        Line last = null;
        for (Line line : block) {
            boolean begins = last == null
                    || !wrapped
                    || (!trusted && begins(content, last, line))
                    || Addresses.isAlone(content, last) && Addresses.isAlone(content, line);
            if (begins && last != null) {
                entries.add(entry(content, start, last.end()));
            }
            if (begins) {
                start = line.start();
            }
            last = line;
        }
        if (last != null) {
            entries.add(entry(content, start, last.end()));
        }
        return isToken(content, block) && entries.size() == 1
                ? List.of(labelled(content, block.getFirst(), entries.getFirst()))
                : entries;
    }

    /** {@code Foo88} on a line of its own, before what a list says of it. */
    private static boolean isToken(String content, List<Line> block) {
        Line line = block.getFirst();
        boolean token = block.size() > 1 && line.isEntry() && line.end() - line.start() <= EntryLabel.LONGEST_KEY;
        for (int i = line.start(); i < line.end() && token; i++) {
            token = Character.isLetterOrDigit(content.charAt(i)) || "+-–_:.".indexOf(content.charAt(i)) >= 0;
        }
        return token;
    }

    private static Entry labelled(String content, Line label, Entry entry) {
        int body = Letters.spacesEnd(content, label.end(), entry.end());
        return new Entry(content.substring(label.start(), label.end()), -1, entry.start(), body, entry.end());
    }

    /** {@code Berg, Reed 2018a} on a line of its own: the key of the entry below it. */
    private static boolean isKey(String content, Line line) {
        int end = line.end();
        boolean lettered = Character.isLowerCase(content.charAt(end - 1));
        int year = end - (lettered ? 5 : 4);
        return end - line.start() <= LONGEST_KEY
                && year > line.start() + 2
                && content.charAt(year - 1) == ' '
                && Character.isLetter(content.charAt(line.start()))
                && Likeness.hasYear(content, year, year + 4);
    }

    private static boolean isWrapped(String content, List<Line> block) {
        int complete = 0;
        for (Line line : block) {
            if (line.end() - line.start() > WIDEST) {
                return false;
            }
            if (Likeness.of(content, line.start(), line.end()) >= 2 && opens(content, line)) {
                complete++;
            }
        }
        return complete * 10 < block.size() * 7;
    }

    private static boolean begins(String content, Line last, Line line) {
        char end = content.charAt(last.end() - 1);
        boolean closed = end == '.' || end == ')' || end == '/' || Character.isDigit(end);
        return closed && opens(content, line) && Likeness.opensWithAuthor(content, line.start(), line.end());
    }

    private static boolean opens(String content, Line line) {
        char first = content.charAt(line.start());
        return Character.isUpperCase(first) || !Character.isLetter(first);
    }

    /** The width to which the lines are hard-wrapped, as far as the widest tells; 0 where they are too long to be wrapped. */
    static int width(List<Line> section) {
        int width = 0;
        for (Line line : section) {
            width = Math.max(width, line.end() - line.start());
        }
        return width <= WIDEST ? width : 0;
    }

    /** Whether the line was wrapped off the one before it: its first word had no more room there. */
    static boolean runsOn(String content, Line last, Line line, int width) {
        int space = content.indexOf(' ', line.start(), line.end());
        int word = (space < 0 ? line.end() : space) - line.start();
        return width > 0 && last.end() - last.start() + 1 + word >= width;
    }

    /** A block of its own that begins in mid-sentence, or is but a URL, was parted from the entry before it. */
    static void join(String content, List<Entry> entries, Entry entry) {
        if (!entries.isEmpty() && (goesOn(content, entry) || isUrlOf(content, entries.getLast(), entry))) {
            Entry before = entries.removeLast();
            entries.add(new Entry(before.label(), before.number(), before.start(), before.bodyStart(), entry.end()));
        } else {
            entries.add(entry);
        }
    }

    private static boolean goesOn(String content, Entry entry) {
        return Character.isLowerCase(content.charAt(entry.bodyStart()))
                && !content.startsWith("http", entry.bodyStart())
                && !content.startsWith("www.", entry.bodyStart())
                && !Likeness.opensWithAuthor(content, entry.bodyStart(), entry.end())
                && !Likeness.hasYear(content, entry.bodyStart(), entry.end());
    }

    /** A URL alone on its line, behind an entry that gives none. */
    private static boolean isUrlOf(String content, Entry before, Entry entry) {
        boolean url = content.startsWith("http", entry.start()) || content.startsWith("<http", entry.start());
        return url
                && content.indexOf(" ", entry.start(), entry.end()) < 0
                && content.indexOf("://", before.start(), before.end()) < 0
                && !content.startsWith("www.", before.bodyStart());
    }

    /** Bullets and the caret of a backlink are no part of the reference: a bullet falls, a caret is printed matter. */
    private static Entry entry(String content, int from, int to) {
        int end = Backlinks.trimmedEnd(content, from, to);
        int start = SameAuthors.at(content, from, end) == null ? Bullet.end(content, from, end) : from;
        return new Entry(null, -1, start, Backlinks.skip(content, start, end), end);
    }
}
