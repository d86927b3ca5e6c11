package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Entity;

/** Reads the names off a passage's labels; words of respect and of time before a name are no part of it. */
final class Mentions {

    private Mentions() {}

    static List<Mention> of(CharSequence content, Passage passage, byte[] labels) {
        List<Mention> mentions = new ArrayList<>();
        Tokens tokens = passage.tokens;
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
                mentions.add(Mention.of(content, type, tokens.start(first), tokens.end(i)));
            }
        }
        return mentions;
    }
}
