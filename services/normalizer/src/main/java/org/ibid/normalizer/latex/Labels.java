package org.ibid.normalizer.latex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code \ref} prints, counted as LaTeX's own classes count: chapters and sections, figures, tables and equations. What a package
 * numbers otherwise is not known here.
 */
final class Labels {

    private static final Pattern COUNTED =
            Pattern.compile("\\\\(chapter|section|subsection|subsubsection)(\\*?)\\s{0,9}(?=[\\[{])"
                    + "|\\\\(begin|end)\\{(figure|table|equation)(\\*?)}"
                    + "|\\\\(caption)(?=[\\[{])|\\\\label\\{([^{}]{1,200})}|\\\\(appendix)(?![A-Za-z])");
    private static final List<String> LEVELS = List.of("chapter", "section", "subsection", "subsubsection");

    /** @param kind in words, as {@code \cref} prints it */
    record Label(String kind, String number) {}

    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final int[] sections = new int[4];
    private Label section = new Label("section", "");
    private Label current = section;
    private String floating = "";
    private boolean appendix;

    private Labels() {}

    static Labels of(String source) {
        Labels labels = new Labels();
        Matcher counted = COUNTED.matcher(source);
        while (counted.find()) {
            if (counted.group(1) != null) {
                labels.section(counted.group(1), counted.group(2).isEmpty());
            } else if (counted.group(3) != null) {
                labels.environment(
                        counted.group(4),
                        counted.group(3).equals("begin"),
                        counted.group(5).isEmpty());
            } else if (counted.group(6) != null) {
                labels.count(labels.floating);
            } else if (counted.group(7) != null) {
                labels.labels.putIfAbsent(counted.group(7).strip(), labels.current);
            } else {
                labels.appendix = true;
                Arrays.fill(labels.sections, 0);
            }
        }
        return labels;
    }

    /** Null where nothing that has a number bears the label. */
    @Nullable
    Label at(String key) {
        Label label = labels.get(key.strip());
        return label == null || label.number().isEmpty() ? null : label;
    }

    private void section(String name, boolean numbered) {
        int level = LEVELS.indexOf(name);
        if (numbered) {
            sections[level]++;
            Arrays.fill(sections, level + 1, sections.length, 0);
            StringBuilder number = new StringBuilder();
            for (int i = sections[0] > 0 ? 0 : 1; i <= level; i++) {
                boolean letter = appendix && number.isEmpty();
                number.append(number.isEmpty() ? "" : ".")
                        .append(
                                letter
                                        ? String.valueOf((char) ('A' + Math.clamp(sections[i] - 1L, 0, 25)))
                                        : String.valueOf(sections[i]));
            }
            section = new Label(appendix ? "appendix" : level == 0 ? "chapter" : "section", number.toString());
        }
        current = section;
    }

    private void environment(String name, boolean begins, boolean numbered) {
        floating = begins ? name : "";
        if (begins && numbered && name.equals("equation")) {
            count(name);
        } else if (!begins) {
            current = section;
        }
    }

    private void count(String kind) {
        if (!kind.isEmpty()) {
            current = new Label(kind, String.valueOf(counts.merge(kind, 1, Integer::sum)));
        }
    }
}
