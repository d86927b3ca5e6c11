package org.ibid.enrichment.entity;

/** What a token's surroundings say of it, beyond what each word says alone ({@link Form}); as hashes. */
final class Features {

    /** The most that {@link #at} gives. */
    static final int MOST = 64;

    /** The most that {@link #ofRun} gives. */
    static final int MOST_OF_RUN = 16;

    private static final int BEFORE = Hashes.of("\u0001");
    private static final int AFTER = Hashes.of("\u0002");

    private final Passage passage;
    private final Form[] forms;
    private int[] out = {};
    private int size;

    Features(Passage passage) {
        this.passage = passage;
        forms = passage.forms;
    }

    /**
     * @param into where the features go
     * @return how many
     */
    int at(int i, int[] into) {
        out = into;
        size = 0;
        Form form = forms[i];
        add(100, lower(i - 1), form.lower);
        add(101, form.lower, lower(i + 1));
        add(103, Hashes.mix(shape(i - 1), form.shape, shape(i + 1)));
        add(104, cluster(i - 1), form.cluster);
        add(105, form.cluster, cluster(i + 1));
        add(106, lower(i - 1), form.shape);
        add(107, lower(i + 1), form.shape);
        add(108, lower(i - 2), lower(i - 1));
        add(109, lower(i + 1), lower(i + 2));
        add(110, parts(i - 1), form.parts);
        add(111, form.parts, parts(i + 1));
        known(i);
        if (passage.opens[i]) {
            add(120, form.upper ? 1 : 0, passage.language);
            add(121, form.cluster, form.parts);
            add(122, passage.smallElsewhere[i] ? 1 : 0, form.shape);
            add(123, form.lower);
        } else if (i > 0 && passage.opens[i - 1]) {
            add(124, form.shape, passage.language);
        }
        if (i == 0) {
            add(117, form.shape, shape(1));
        }
        if (passage.quoted[i]) {
            add(125, form.shape);
        }
        if (passage.casing == Casing.CAPITALS) {
            add(126, passage.smallElsewhere[i] ? 1 : 0, form.cluster);
            add(127, form.parts);
        }
        if (passage.casing == Casing.TITLED) {
            add(128, passage.smallElsewhere[i] ? 1 : 0, form.cluster);
            add(129, form.parts);
        }
        return size;
    }

    private void known(int i) {
        int all = 0;
        for (int kind = 0; kind < Lexicon.PHRASE_KINDS; kind++) {
            int position = passage.phrases.position(i, kind);
            if (position > 0) {
                int length = Math.min(passage.phrases.length(i, kind), 4);
                all |= 1 << kind;
                add(112, kind * 8 + position);
                add(113, (kind * 8 + position) * 8 + length, forms[i].shape);
                add(114, (kind * 8 + position) * 8 + length, passage.language);
            }
        }
        add(115, all);
        add(116, all, forms[i].parts);
    }

    /** What all capitalised words of {@code [from,to)}, which stand together, have in common. */
    int ofRun(int from, int to, int[] into) {
        out = into;
        size = 0;
        Form last = forms[to - 1];
        add(130, last.lower);
        add(131, last.cluster, last.parts);
        add(132, lower(from - 1));
        add(133, lower(to));
        add(134, cluster(from - 1));
        add(135, cluster(to));
        add(136, Math.min(to - from, 5), passage.language);
        add(137, forms[from].parts, last.parts);
        add(138, forms[from].lower);
        add(139, lower(from - 2), lower(from - 1));
        add(140, lower(to), lower(to + 1));
        add(141, forms[from].cluster, Math.min(to - from, 4));
        return size;
    }

    private int lower(int i) {
        return i < 0 ? BEFORE : i >= forms.length ? AFTER : forms[i].lower;
    }

    private int shape(int i) {
        return i < 0 ? BEFORE : i >= forms.length ? AFTER : forms[i].shape;
    }

    private int cluster(int i) {
        return i < 0 ? BEFORE : i >= forms.length ? AFTER : forms[i].cluster;
    }

    private int parts(int i) {
        return i < 0 ? BEFORE : i >= forms.length ? AFTER : forms[i].parts;
    }

    private void add(int kind, int value) {
        out[size++] = Hashes.mix(kind, value);
    }

    private void add(int kind, int a, int b) {
        out[size++] = Hashes.mix(kind, a, b);
    }
}
