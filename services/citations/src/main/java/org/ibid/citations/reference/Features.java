package org.ibid.citations.reference;

/**
 * The features of a token as 32-bit hashes of template and values: words, shapes and gaps around it, affixes, word classes,
 * position, brackets and quotation marks, numbers and years, phrases. Training and parsing use this one class.
 */
final class Features {
    /** No token has more. */
    static final int MOST = 160;

    private static final int COMMAS = 100;
    private static final int PERIODS = 120;

    private final Layout l;
    private int[] out = {};
    private int size;

    Features(Layout layout) {
        this.l = layout;
    }

    /** Writes the features of token {@code i} to {@code keys} and returns their number. */
    int at(int i, int[] keys) {
        out = keys;
        size = 0;
        around(i);
        inPhrase(i, l.commas, COMMAS);
        shared(l.commas.of[i], l.commas, COMMAS);
        inPhrase(i, l.periods, PERIODS);
        shared(l.periods.of[i], l.periods, PERIODS);
        return size;
    }

    /** Writes those features of token {@code i} that it does not share with all of its phrase. */
    int own(int i, int[] keys) {
        out = keys;
        size = 0;
        around(i);
        inPhrase(i, l.commas, COMMAS);
        inPhrase(i, l.periods, PERIODS);
        return size;
    }

    /** Writes the features that all tokens of phrase {@code p} share. */
    int ofPhrase(int p, Phrases phrases, int[] keys) {
        out = keys;
        size = 0;
        shared(p, phrases, phrases == l.commas ? COMMAS : PERIODS);
        return size;
    }

    private void around(int i) {
        words(i);
        shapes(i);
        affixes(i);
        classes(i);
        position(i);
        numbers(i);
    }

    private void words(int i) {
        int w0 = l.word[i];
        int w1 = word(i + 1);
        int b1 = word(i - 1);
        int g0 = l.gap[i];
        int g1 = l.gap[i + 1];
        add(1, w0);
        add(2, b1);
        add(3, w1);
        add(4, word(i - 2));
        add(5, word(i + 2));
        add(6, pair(b1, w0));
        add(7, pair(w0, w1));
        add(8, pair(w0, g0));
        add(9, pair(w0, g1));
        add(10, pair(pair(w0, g0), g1));
        add(11, pair(b1, g0));
        add(12, pair(w1, g1));
        add(13, pair(w0, l.state[i]));
        add(14, pair(w0, Math.min(i, 3)));
        add(15, word(i - 3));
        add(16, word(i + 3));
    }

    private void shapes(int i) {
        int s0 = l.shape[i];
        int s1 = shape(i + 1);
        int b1 = shape(i - 1);
        int g0 = l.gap[i];
        int g1 = l.gap[i + 1];
        int left = pair(b1, g0);
        int right = pair(g1, s1);
        add(20, s0);
        add(21, g0);
        add(22, g1);
        add(23, pair(g0, g1));
        add(24, pair(pair(g0, s0), g1));
        add(25, pair(left, s0));
        add(26, pair(s0, right));
        add(27, pair(pair(left, s0), right));
        int left2 = pair(pair(shape(i - 2), gap(i - 1)), left);
        int right2 = pair(right, pair(gap(i + 2), shape(i + 2)));
        add(28, pair(left2, s0));
        add(29, pair(s0, right2));
        add(30, pair(pair(shape(i - 3), gap(i - 2)), pair(left2, s0)));
        add(31, pair(pair(s0, right2), pair(gap(i + 3), shape(i + 3))));
        add(32, gap(i - 1));
        add(33, gap(i + 2));
        add(34, pair(left2, pair(s0, right2)));
    }

    private void affixes(int i) {
        if (l.shape[i] >= Shapes.LINK) {
            return;
        }
        for (int k = 0; k < 8; k++) {
            add(40 + k, l.affix[i * 8 + k]);
        }
        add(48, pair(l.affix[i * 8 + 6], l.shape[i]));
    }

    private void classes(int i) {
        for (int k = -3; k <= 3; k++) {
            for (int bits = cls(i + k); bits != 0; bits &= bits - 1) {
                add(53 + k, Integer.numberOfTrailingZeros(bits));
            }
        }
        int c0 = cls(i);
        add(60, pair(pair(cls(i - 1), l.gap[i]), c0));
        add(61, pair(pair(c0, l.gap[i + 1]), cls(i + 1)));
        add(62, pair(c0, l.shape[i]));
        add(63, pair(pair(c0, l.state[i]), l.shape[i]));
        add(64, pair(pair(cls(i - 1), c0), cls(i + 1)));
        add(65, pair(pair(cls(i - 1), l.shape[i]), l.gap[i]));
        add(66, pair(pair(cls(i + 1), l.shape[i]), l.gap[i + 1]));
    }

    private void position(int i) {
        int s0 = l.shape[i];
        int end = l.count - i;
        add(70, Math.min(i, 9));
        add(71, pair(Math.min(i, 5), s0));
        add(72, i * 10 / l.count);
        add(73, Math.min(end, 9));
        add(74, pair(Math.min(end, 5), s0));
        add(75, pair(l.state[i], s0));
        add(76, pair(l.state[i], pair(l.quoted ? 1 : 0, l.gap[i])));
        int year = year(i);
        add(77, year);
        add(78, pair(year, s0));
        add(79, pair(year, l.state[i] | (l.quoted ? 8 : 0)));
        int in = (l.afterIn[i] ? 1 : 0) | (l.lastEditor > i ? 2 : 0) | (l.lastEditor >= 0 ? 4 : 0);
        add(80, in);
        add(81, pair(in, s0));
        add(82, pair(pair(in, year), s0));
        add(83, pair(in, cls(i)));
        add(84, pair(l.count / 8, Math.min(i, 2)));
    }

    /** Where the token stands to the first year: none, before, at, soon after, after; and whether that year comes early. */
    private int year(int i) {
        if (l.firstYear < 0) {
            return 0;
        }
        int distance = i - l.firstYear;
        int early = l.firstYear * 2 < l.count ? 8 : 0;
        int where = distance < -2 ? 1 : distance < 0 ? 2 : distance == 0 ? 3 : distance < 4 ? 4 : 5;
        return where | early;
    }

    private void numbers(int i) {
        int s0 = l.shape[i];
        int before = Math.min(l.numbersBefore[i], 4);
        int after = Math.min(l.numbers - l.numbersBefore[i], 5);
        add(90, pair(pair(before, after), s0));
        add(91, pair(pair(after, s0), pair(l.gap[i], l.gap[i + 1])));
        if (Shapes.isNumber(s0)) {
            add(92, pair(pair(nextNumber(i, -1), s0), nextNumber(i, 1)));
            add(93, pair(nextWord(i, -1), l.gap[i]));
            add(94, pair(nextWord(i, 1), l.gap[i + 1]));
            add(95, pair(pair(before, after), pair(l.gap[i], l.gap[i + 1])));
        }
    }

    private int nextNumber(int i, int step) {
        for (int k = i + step; k >= 0 && k < l.count && k != i + 4 * step; k += step) {
            if (Shapes.isNumber(l.shape[k])) {
                return pair(l.shape[k], pair(l.gap[k], k - i));
            }
        }
        return 7;
    }

    private int nextWord(int i, int step) {
        for (int k = i + step; k >= 0 && k < l.count && k != i + 5 * step; k += step) {
            if (!Shapes.isNumber(l.shape[k])) {
                return l.word[k];
            }
        }
        return 7;
    }

    private void inPhrase(int i, Phrases phrases, int t) {
        int p = phrases.of[i];
        int first = phrases.first[p];
        int s0 = l.shape[i];
        add(t + 1, pair(phrases.content[p], s0));
        add(t + 4, pair(l.word[first], Math.min(i - first, 2)));
        add(t + 13, pair(pair(Math.min(i - first, 3), Math.min(phrases.last[p] - i, 3)), s0));
    }

    private void shared(int p, Phrases phrases, int t) {
        int content = phrases.content[p];
        int first = phrases.first[p];
        int last = phrases.last[p];
        int next = p + 1 < phrases.count ? phrases.content[p + 1] : -1;
        int previous = p > 0 ? phrases.content[p - 1] : -1;
        add(t, content);
        add(t + 2, l.word[first]);
        add(t + 3, l.word[last]);
        add(t + 5, pair(next, pair(l.gap[last + 1], content & 0xFF)));
        add(t + 6, pair(previous, pair(l.gap[first], content & 0xFF)));
        add(t + 7, pair(content & 0xFF00, pair(next & 0xFFFF, previous & 0xFFFF)));
        add(t + 8, pair(Math.min(p, 4), content));
        add(t + 9, pair(Math.min(phrases.count - p, 4), content));
        add(t + 10, pair(word(last + 1), l.gap[last + 1]));
        add(t + 11, pair(word(first - 1), l.gap[first]));
        add(t + 12, pair(pair(l.gap[first], l.gap[last + 1]), content));
        add(t + 14, pair(cls(first), cls(last)));
        add(t + 15, pair(year(first), content));
    }

    private int word(int i) {
        return i < 0 ? 1 : i >= l.count ? 2 : l.word[i];
    }

    private int shape(int i) {
        return i < 0 ? -1 : i >= l.count ? -2 : l.shape[i];
    }

    private int gap(int i) {
        return i < 0 ? -1 : i > l.count ? -2 : l.gap[i];
    }

    private int cls(int i) {
        return i < 0 || i >= l.count ? 0 : l.classes[i];
    }

    private static int pair(int a, int b) {
        return FeatureHash.pair(a, b);
    }

    private void add(int template, int value) {
        out[size++] = FeatureHash.of(template, value);
    }
}
