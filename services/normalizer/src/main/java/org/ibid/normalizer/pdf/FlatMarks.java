package org.ibid.normalizer.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks that a maker of PDFs did not raise, {@code the debate.1}: digits right behind a stop. They call a note at their page's foot only
 * if its number is the next in order, for a decimal or a list looks alike.
 */
final class FlatMarks {

    private static final Pattern MARK = Pattern.compile("(?<=[\\p{L})”’\"][.,;:!?”’\")]{1,2})(\\d{1,3})(?=\\s|$)");

    private final Set<String> marks = new HashSet<>();
    private int last;

    private FlatMarks() {}

    static FlatMarks of(List<Line> lines) {
        FlatMarks flat = new FlatMarks();
        for (Line line : lines) {
            Matcher mark = MARK.matcher(line.text());
            while (mark.find()) {
                flat.marks.add(line.page() + "/" + mark.group(1));
            }
        }
        return flat;
    }

    /** Whether a mark of the page calls the label's note. */
    boolean isCalled(int page, @Nullable String label) {
        return label != null && label.equals(String.valueOf(last + 1)) && marks.contains(page + "/" + label);
    }

    /** Tells of a note that was found, of whatever kind. */
    void took(String label) {
        last = label.chars().allMatch(c -> c >= '0' && c <= '9') && label.length() <= 4 && !label.isEmpty()
                ? Integer.parseInt(label)
                : last;
    }
}
