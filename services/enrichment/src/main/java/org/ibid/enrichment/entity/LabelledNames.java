package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Entity;
import org.ibid.enrichment.entity.NameTagger.Name;

/** Reads the names off a passage's labels; words of respect and of time before a name are no part of it. */
final class LabelledNames {

    private static final int ORGANIZATION = Entity.Type.ORGANIZATION.ordinal();

    private LabelledNames() {}

    static List<Name> of(Passage passage, byte[] labels) {
        List<Name> names = new ArrayList<>();
        Tokens tokens = passage.tokens;
        outlets(passage, labels);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Label.OUTSIDE) {
                continue;
            }
            int from = i;
            while (!Label.ends(labels[i])) {
                i++;
            }
            Entity.Type type = Label.type(Label.kind(labels[i]));
            if (type != null) {
                int first = from;
                while (first < i && BeforeNames.isNoPart(tokens.text(first), type, passage.opens[first])) {
                    first++;
                    first += first < i && tokens.text(first).equals(".") ? 1 : 0;
                }
                names.add(new Name(type, tokens.start(first), tokens.end(i)));
            }
        }
        return names;
    }

    /** A word such as Today has a capital inside a sentence only where it ends a name: {@code Russia Today}. */
    private static void outlets(Passage passage, byte[] labels) {
        for (int i = 1; i < labels.length; i++) {
            if (passage.forms[i].upper
                    && passage.casing == Casing.PLAIN
                    && !passage.opens[i]
                    && passage.forms[i - 1].upper
                    && BeforeNames.endsOutlet(passage.tokens.text(i))) {
                int from = i - 1;
                while (from > 0 && !Label.starts(labels[from])) {
                    from--;
                }
                if (isWhole(labels, from, i)) {
                    for (int k = from; k <= i; k++) {
                        int position = k == from ? Label.BEGIN : k == i ? Label.LAST : Label.INSIDE;
                        labels[k] = (byte) Label.of(ORGANIZATION, position);
                    }
                }
            }
        }
    }

    /** Whether no name reaches over an end of the tokens. */
    private static boolean isWhole(byte[] labels, int from, int last) {
        return Label.starts(labels[from]) && (last + 1 == labels.length || Label.starts(labels[last + 1]));
    }
}
