package org.ibid.citations.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;

/**
 * {@code text.truncated}: a paragraph that begins in mid-sentence where nothing before it is left open, or a text that
 * breaks off.
 */
final class TruncationFindings {

    private static final int SHOWN = 80;
    private static final int SHORTEST = 40;
    private static final int SHORTEST_INSIDE = 80;
    private static final int MOST = 2;

    /** A paragraph without white space around it, and the place of its block among all. */
    private record Paragraph(int start, int end, int block) {}

    private TruncationFindings() {}

    static void report(Text text, String content, List<Reference> references, Report report) {
        List<Paragraph> paragraphs = paragraphs(text, content, references);
        List<Paragraph> inside = new ArrayList<>();
        Paragraph before = null;
        for (Paragraph place : paragraphs) {
            if (beginsInside(content, place)
                    && (before == null || (isLost(content, before, place) && place.block() == before.block() + 1))) {
                inside.add(place);
            }
            before = place;
        }
        // who writes every paragraph in small letters has lost nothing
        int told = inside.size() > MOST ? 0 : inside.size();
        for (Paragraph place : inside.subList(0, told)) {
            report.warning(
                    "text.truncated",
                    new Place(place.start(), Math.min(place.end(), place.start() + SHOWN)),
                    "The paragraph begins in mid-sentence: text before it is lost.");
        }
        if (before != null && breaksOff(content, before)) {
            report.warning(
                    "text.truncated",
                    new Place(Math.max(before.start(), before.end() - SHOWN), before.end()),
                    "The text breaks off in mid-sentence.");
        }
    }

    private static List<Paragraph> paragraphs(Text text, String content, List<Reference> references) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        if (text.blocks().isEmpty()) {
            int start = 0;
            while (start < content.length() && Character.isWhitespace(content.charAt(start))) {
                start++;
            }
            int end = content.indexOf("\n\n", start);
            Paragraph first = trimmed(content, start, end < 0 ? content.length() : end, 0);
            return first.end() > first.start() ? List.of(first) : List.of();
        }
        for (int at = 0; at < text.blocks().size(); at++) {
            Block block = text.blocks().get(at);
            while (next < references.size() && references.get(next).end() <= block.start()) {
                next++;
            }
            boolean entry = next < references.size() && references.get(next).start() < block.end();
            boolean fits = block.end() <= content.length() && block.start() < block.end();
            if (block.kind() == Block.Kind.PARAGRAPH && fits && !entry) {
                Paragraph place = trimmed(content, block.start(), block.end(), at);
                if (place.end() > place.start()) {
                    paragraphs.add(place);
                }
            }
        }
        return paragraphs;
    }

    private static Paragraph trimmed(String content, int from, int to, int block) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(content.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        return new Paragraph(start, end, block);
    }

    /** A small letter, or punctuation that only stands inside a sentence; not {@code iPhone}, {@code e.g.} or a list. */
    private static boolean beginsInside(String content, Paragraph place) {
        if (place.end() - place.start() < SHORTEST) {
            return false;
        }
        char first = content.charAt(place.start());
        char second = content.charAt(place.start() + 1);
        if (first == ',' || first == ';' || (first == '.' && second == ' ')) {
            return true;
        }
        boolean small = Character.isLowerCase(first) && (Character.isLowerCase(second) || second == ' ');
        int end = place.start();
        while (end < place.end() && !Character.isWhitespace(content.charAt(end))) {
            char c = content.charAt(end);
            boolean last = end + 1 == place.end() || Character.isWhitespace(content.charAt(end + 1));
            if (Character.isUpperCase(c) || Character.isDigit(c) || (!last && "@/_:=.(-".indexOf(c) >= 0)) {
                return false;
            }
            end++;
        }
        return small && !(first == 'o' && second == ' ');
    }

    /** Behind a closed sentence, and itself one that ends. */
    private static boolean isLost(String content, Paragraph before, Paragraph place) {
        return isClosed(content, before)
                && isClosed(content, place)
                && place.end() - place.start() >= SHORTEST_INSIDE
                && !goesOn(content, place);
    }

    /** Whether the paragraph ends as a sentence does. */
    private static boolean isClosed(String content, Paragraph place) {
        int at = place.end() - 1;
        while (at > place.start() && "\"”’'»)][0123456789,–-".indexOf(content.charAt(at)) >= 0) {
            at--;
        }
        return ".!?…".indexOf(content.charAt(at)) >= 0;
    }

    /** {@code where x is ...} goes on after a displayed formula. */
    private static boolean goesOn(String content, Paragraph place) {
        return content.startsWith("where ", place.start())
                || content.startsWith("with ", place.start())
                || content.startsWith("and ", place.start())
                || content.startsWith("or ", place.start())
                || content.startsWith("for ", place.start());
    }

    /** {@code ... and then he [...]}: an excerpt, or an end without punctuation behind a long paragraph. */
    private static boolean breaksOff(String content, Paragraph place) {
        String end = content.substring(Math.max(place.start(), place.end() - 24), place.end());
        boolean excerpt =
                end.endsWith("[...]") || end.endsWith("[…]") || end.endsWith("(more…)") || end.endsWith("Read more");
        char last = content.charAt(place.end() - 1);
        boolean comma = last == ',' || (last == '-' && place.end() - place.start() > SHORTEST);
        return excerpt || comma;
    }
}
