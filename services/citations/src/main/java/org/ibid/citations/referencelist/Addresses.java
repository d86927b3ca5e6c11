package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.List;
import org.ibid.wording.Bullet;
import org.ibid.wording.Letters;
import org.ibid.wording.SectionHeading;

/** Lines of bare addresses: entries of a list by the heading above them, or by the word before them, {@code Sources: https://...}. */
final class Addresses {

    private static final int LONGEST_HEADING = 40;

    private static final String BETWEEN = ",;|•·<>()";

    private Addresses() {}

    /** Whether the line, behind a bullet, is one address and nothing else. */
    static boolean isAlone(String content, Line line) {
        int start = Bullet.end(content, line.start(), line.end());
        start += start < line.end() && content.charAt(start) == '<' ? 1 : 0;
        int end = end(content, start, line.end());
        return end > start && (end == line.end() || end + 1 == line.end() && ">.;,".indexOf(content.charAt(end)) >= 0);
    }

    /** The addresses behind a heading at the line's start; empty where anything else stands there. */
    static List<Entry> announced(String content, Line line) {
        int colon = content.indexOf(':', line.start(), Math.min(line.end(), line.start() + LONGEST_HEADING));
        if (colon < 0
                || !SectionHeading.of(content, line.start(), colon).mayAnnounceSources()
                || !line.mayHoldEntry()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (int at = colon + 1; at < line.end(); ) {
            char c = content.charAt(at);
            if (Letters.isSpace(c) || BETWEEN.indexOf(c) >= 0 || c == '.') {
                at++;
                continue;
            }
            int end = end(content, at, line.end());
            if (end == at) {
                return List.of();
            }
            entries.add(new Entry(null, -1, at, at, end));
            at = end;
        }
        return entries;
    }

    /** Where the address that begins here ends; {@code start} where none begins. */
    private static int end(String content, int start, int limit) {
        boolean begins = content.startsWith("http://", start)
                || content.startsWith("https://", start)
                || content.startsWith("www.", start);
        if (!begins) {
            return start;
        }
        int end = start;
        while (end < limit && !Letters.isSpace(content.charAt(end)) && "<>|".indexOf(content.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;".indexOf(content.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
