package org.ibid.normalizer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Origin;
import org.ibid.normalizer.unicode.Characters;

/**
 * Finds the lines of the pages again in the content, in order, by their characters without white space; a line that is no content, as the
 * title is, has no origin.
 */
final class LineOrigins {

    /** How far ahead a line may stand: what stands between takes little room; and a short line stands in many places. */
    private static final int AHEAD = 400;

    private static final int AHEAD_FOR_A_CHARACTER = 6;

    private final StringBuilder squeezed = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    private LineOrigins(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (!Character.isWhitespace(content.charAt(i))) {
                squeezed.append(content.charAt(i));
                places.add(i);
            }
        }
    }

    /** One origin a line, in order of the content. @param lines in the order in which they were written */
    static List<Origin> of(String content, List<Line> lines) {
        LineOrigins finder = new LineOrigins(content);
        int at = 0;
        for (Line line : lines) {
            at = finder.find(line, at);
        }
        return finder.origins;
    }

    private int find(Line line, int from) {
        String wanted = squeeze(line.text());
        int found = within(wanted, from);
        // the hyphen at a line's end is gone where it parted a word
        boolean parted = found < 0 && wanted.length() > 2 && (wanted.endsWith("-") || wanted.endsWith("\u2010"));
        String sought = parted ? wanted.substring(0, wanted.length() - 1) : wanted;
        found = parted ? within(sought, from) : found;
        if (found < 0 || sought.isEmpty()) {
            return from;
        }
        int end = found + sought.length();
        origins.add(Origin.box(
                places.get(found),
                places.get(end - 1) + 1,
                line.page(),
                rounded(line.left()),
                rounded(line.baseline() - line.size()),
                rounded(line.right()),
                rounded(line.baseline() + line.size() / 4)));
        return end;
    }

    private int within(String wanted, int from) {
        int last = Math.min(
                squeezed.length(), from + Math.min(AHEAD, wanted.length() * AHEAD_FOR_A_CHARACTER) + wanted.length());
        int found = wanted.isEmpty()
                ? -1
                : squeezed.substring(from, Math.max(from, last)).indexOf(wanted);
        return found < 0 ? -1 : found + from;
    }

    private static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder();
        String clean = Characters.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            if (!Character.isWhitespace(clean.charAt(i))) {
                squeezed.append(clean.charAt(i));
            }
        }
        return squeezed.toString();
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
