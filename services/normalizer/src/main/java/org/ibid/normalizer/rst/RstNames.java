package org.ibid.normalizer.rst;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Lines;
import org.jspecify.annotations.Nullable;

/** What names stand for: the targets of links, substitutions, and the labels of notes and citations. */
final class RstNames {

    /** A label in brackets: a number, {@code #}, {@code #name}, a star, or the key of a citation. */
    static final String LABEL = "(\\d{1,6}|#[\\w.:+-]{0,100}|\\*|\\p{L}[\\w.:+-]{0,100})";

    private static final Pattern TARGET = Pattern.compile(
            "\\s{0,40}\\.\\. _(`[^`]{1,300}`|(?:[^:`\\\\]|\\\\:|:(?=\\S)){1,300}):(?:\\s+(\\S.{0,2000}))?");
    private static final Pattern ANONYMOUS = Pattern.compile("\\s{0,40}(?:\\.\\. __:|__)\\s+(\\S.{0,2000})");
    private static final Pattern REPLACED =
            Pattern.compile("\\s{0,40}\\.\\. \\|([^|]{1,100})\\|\\s+replace::\\s+(.{1,1000})");
    private static final Pattern NOTE = Pattern.compile("\\s{0,40}\\.\\. \\[" + LABEL + "](?:\\s.*)?");
    private static final String SYMBOLS = "*†‡§¶#";

    private final Draft draft;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> replacements = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Deque<String> anonymous = new ArrayDeque<>();
    private final int[] defined = new int[2];
    private final int[] marked = new int[2];
    private final Set<String> noted = new HashSet<>();
    private int number;

    private RstNames(Draft draft) {
        this.draft = draft;
    }

    static RstNames of(Lines lines, Draft draft) {
        RstNames names = new RstNames(draft);
        Deque<String> automatic = new ArrayDeque<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.indexOf(".. ") < 0 && !line.strip().startsWith("__ ")) {
                continue;
            }
            Matcher note = NOTE.matcher(line);
            Matcher target = TARGET.matcher(line);
            Matcher unnamed = ANONYMOUS.matcher(line);
            Matcher replaced = REPLACED.matcher(line);
            if (note.matches()) {
                String label = note.group(1);
                if (label.startsWith("#") || label.equals("*")) {
                    automatic.add(label);
                } else {
                    names.keys.add(label);
                }
            } else if (unnamed.matches()) {
                names.anonymous.add(unnamed.group(1));
            } else if (replaced.matches()) {
                names.replacements.put(key(replaced.group(1)), replaced.group(2));
            } else if (target.matches() && target.group(2) != null) {
                names.targets.put(key(target.group(1)), target.group(2));
            }
        }
        automatic.forEach(names::number);
        names.keys.addAll(names.labels.values());
        names.defined[0] = 0;
        names.defined[1] = 0;
        return names;
    }

    private void number(String label) {
        boolean symbol = label.equals("*");
        String name = label.length() > 1 ? label : label + ++defined[symbol ? 1 : 0];
        if (symbol) {
            int n = defined[1] - 1;
            int sign = n % SYMBOLS.length();
            labels.put(name, SYMBOLS.substring(sign, sign + 1).repeat(1 + Math.min(5, n / SYMBOLS.length())));
        } else if (!labels.containsKey(name)) {
            do {
                number++;
            } while (keys.contains(String.valueOf(number)));
            labels.put(name, String.valueOf(number));
        }
    }

    /** Whether so much may be written for a name. */
    boolean affords(String expansion) {
        return draft.affords(expansion);
    }

    /** Where a named link leads; null where the name is not known. */
    @Nullable
    String target(String name) {
        String target = targets.get(key(name));
        for (int i = 0;
                i < 5 && target != null && target.endsWith("_") && targets.containsKey(key(alias(target)));
                i++) {
            target = targets.get(key(alias(target)));
        }
        return target == null || target.endsWith("_") ? null : target.replace(" ", "");
    }

    /** Where the next link without a name leads; null where none is left. */
    @Nullable
    String anonymous() {
        return anonymous.poll();
    }

    /** What a substitution stands for; null where it is not known. */
    @Nullable
    String replacement(String name) {
        return replacements.get(key(name));
    }

    /** What is printed of the label at the next mark of it. */
    String marked(String label) {
        return printed(label, marked);
    }

    /** What is printed of the label at the next entry of it; call in the order of the entries. */
    String noted(String label) {
        return printed(label, defined);
    }

    /** Whether there is an entry of the printed label. */
    boolean isNoted(String printed) {
        return keys.contains(printed);
    }

    /** The first entry of a label alone is where its marks lead. */
    boolean isFirst(String printed) {
        return noted.add(printed);
    }

    private String printed(String label, int[] count) {
        boolean counted = label.equals("#") || label.equals("*");
        String name = counted ? label + ++count[label.equals("*") ? 1 : 0] : label;
        return label.startsWith("#") || counted ? labels.getOrDefault(name, label) : label;
    }

    private static String alias(String target) {
        return target.substring(0, target.length() - 1);
    }

    private static String key(String name) {
        return name.replace("`", "")
                .replace("\\", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
