package org.ibid.normalizer.plain;

import java.util.List;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.Letters;

/**
 * How a text was hard-wrapped.
 *
 * @param width the column at which its paragraphs were; 0 when every line stands for itself
 * @param share of the lines that have a neighbour below, how many are full at that width
 */
record Wrap(int width, double share) {

    private static final Wrap NONE = new Wrap(0, 0);
    private static final int WIDEST = 130;
    private static final int NARROWEST = 40;
    private static final double FULL_SHARE = 0.5;

    /** Whether the first word of the line below would not have fitted. */
    static boolean isFull(String line, int firstWord, int width) {
        return Letters.columns(line) + 1 + firstWord > width;
    }

    /** Lines are wrapped if most that have a neighbour below are full at the width of the longest tenth. */
    static Wrap of(List<String> texts, int[] firstWords) {
        int[] lengths = texts.stream()
                .mapToInt(Letters::columns)
                .filter(l -> l > 0)
                .sorted()
                .toArray();
        if (lengths.length < 3) {
            return NONE;
        }
        int width = lengths[(int) ((lengths.length - 1) * 0.95)];
        if (width > WIDEST || width < NARROWEST) {
            return NONE;
        }
        int followed = 0;
        int full = 0;
        for (int i = 0; i + 1 < texts.size(); i++) {
            boolean flows = !texts.get(i).isEmpty()
                    && !texts.get(i + 1).isEmpty()
                    && EntryLabel.at(texts.get(i + 1)) == null
                    && !Bullet.begins(texts.get(i + 1))
                    && !SpacedList.isKey(texts.get(i))
                    && !isSet(texts.get(i))
                    && !isSet(texts.get(i + 1));
            if (flows) {
                followed++;
                full += isFull(texts.get(i), firstWords[i + 1], width - 2) ? 1 : 0;
            }
        }
        double share = followed > 1 ? (double) full / followed : 0;
        return share >= FULL_SHARE ? new Wrap(width - 2, share) : NONE;
    }

    /** Whether the line is a table's: set in columns by spaces, or a rule. */
    private static boolean isSet(String line) {
        return line.contains("   ") || line.startsWith("---");
    }
}
