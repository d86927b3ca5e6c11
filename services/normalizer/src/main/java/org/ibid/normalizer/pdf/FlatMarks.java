package org.ibid.normalizer.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks that a maker of PDFs did not raise, {@code the debate.1}: digits right behind a stop, or at the next line's beginning. They call
 * a note at their page's foot only if its number is the next in order, for a decimal or a list looks alike.
 */
final class FlatMarks {

    private static final Pattern MARK =
            Pattern.compile("(?<!&(?:lt|amp);)(?<=[\\p{L})”’\"][.,;:!?”’\")]{1,2})(\\d{1,3})(?=\\s|$)");

    private static final Pattern BROKEN_OFF = Pattern.compile("^(\\d{1,3})(?= \\p{Lu})");

    /** Each with its page. */
    private final Set<String> marks = new HashSet<>();
    /** Each with its page, and the first line that begins with it. */
    private final Map<String, Line> broken = new HashMap<>();

    private int last;

    private FlatMarks() {}

    static FlatMarks of(List<Line> lines) {
        FlatMarks flat = new FlatMarks();
        Line before = null;
        for (Line line : lines) {
            Matcher begins = BROKEN_OFF.matcher(line.text());
            if (before != null && before.endsSentence() && begins.find()) {
                flat.broken.putIfAbsent(line.page() + "/" + begins.group(1), line);
            }
            before = line;
            Matcher mark = MARK.matcher(line.text());
            while (mark.find()) {
                flat.marks.add(line.page() + "/" + mark.group(1));
            }
        }
        return flat;
    }

    /** Whether a mark of the page calls the label's note, which the line begins. */
    boolean isCalled(int page, @Nullable String label, Line line) {
        String mark = page + "/" + label;
        return isNext(label) && (marks.contains(mark) || broken.getOrDefault(mark, line) != line);
    }

    /** Whether the label's number is the next in order. */
    boolean isNext(@Nullable String label) {
        return label != null && label.equals(String.valueOf(last + 1));
    }

    /** Tells of a note that was found, of whatever kind. */
    void took(String label) {
        last = label.chars().allMatch(c -> c >= '0' && c <= '9') && label.length() <= 4 && !label.isEmpty()
                ? Integer.parseInt(label)
                : last;
    }

    /**
     * The line, each mark in it linked to the note that it calls.
     *
     * @param ids of the notes, by page and label
     */
    Line linked(Line line, Map<String, String> ids) {
        String html = line.html();
        Matcher begins = BROKEN_OFF.matcher(html);
        boolean broke = begins.find() && broken.get(line.page() + "/" + begins.group(1)) == line;
        html = broke ? linked(begins, line.page(), ids) : html;
        return line.withHtml(linked(MARK.matcher(html), line.page(), ids));
    }

    private static String linked(Matcher mark, int page, Map<String, String> ids) {
        return mark.replaceAll(found -> {
            String id = ids.get(page + "/" + found.group(1));
            String link = "<sup><a href=\"#" + id + "\">" + found.group(1) + "</a></sup>";
            return Matcher.quoteReplacement(id == null ? found.group() : link);
        });
    }
}
