package org.ibid.normalizer.rst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.lightweight.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The titles of sections by the lines that they begin at. Which line means which level is told by the order in which they come; the
 * only one of the first level, with nothing but comments before it, is the document's.
 */
final class RstTitles {

    private static final String MARKS = "=-`:'\"~^_*+#<>.!$%&(),/;?@[\\]{|}";
    private static final int SHORTEST = 4;
    private static final int LOWEST = 6;

    /** @param lines how many it takes, its rules included */
    record Title(String words, int level, int lines) {}

    private final Map<Integer, Title> titles = new HashMap<>();
    private boolean titled;

    private RstTitles() {}

    static RstTitles of(Lines lines) {
        RstTitles titles = new RstTitles();
        List<String> styles = new ArrayList<>();
        List<Title> highest = new ArrayList<>();
        boolean first = true;
        while (lines.hasNext()) {
            int start = lines.at();
            boolean over = rule(lines.peek(), lines.peek(1).strip(), lines.peek(2))
                    && lines.peek(2).equals(lines.peek());
            String words = over ? lines.peek(1).strip() : lines.peek();
            String under = lines.peek(over ? 2 : 1);
            if (over || Lines.indent(words) == 0 && rule(under, words, "")) {
                String style = under.charAt(0) + (over ? "over" : "");
                if (!styles.contains(style)) {
                    styles.add(style);
                }
                Title title = new Title(words, Math.min(LOWEST, styles.indexOf(style) + 1), over ? 3 : 2);
                titles.titles.put(start, title);
                if (title.level() == 1) {
                    highest.add(title);
                }
                titles.titled |= first;
                first = false;
                lines.skip(title.lines());
            } else {
                String line = lines.next();
                first &= line.isEmpty() || line.startsWith("..") || line.startsWith(" ") || line.startsWith(":");
            }
        }
        titles.titled &= highest.size() == 1;
        return titles;
    }

    @Nullable
    Title at(int line) {
        return titles.get(line);
    }

    /** Of an HTML heading: the first belongs to the document. */
    String tag(Title title) {
        return "h" + Math.min(LOWEST, title.level() + (titled ? 0 : 1));
    }

    private static boolean rule(String line, String words, String other) {
        boolean marks = !line.isEmpty() && MARKS.indexOf(line.charAt(0)) >= 0 && Lines.isRule(line, line.charAt(0), 2);
        boolean letters = words.chars().anyMatch(Character::isLetterOrDigit);
        return marks && letters && (line.length() >= Math.min(SHORTEST, words.length()) || line.equals(other));
    }
}
