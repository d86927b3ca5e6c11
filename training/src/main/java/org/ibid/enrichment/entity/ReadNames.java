package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;

/** The names that a model finds in a marked document, paragraph by paragraph. */
final class ReadNames {

    private ReadNames() {}

    static List<List<GoldNames.Name>> of(GoldNames.Document document, Model model) {
        Vocabulary vocabulary = model.vocabulary(document.language());
        List<Passage> passages = Stretches.passages(document, vocabulary);
        List<byte[]> labels = new DocumentTagger(model).label(passages);
        List<List<GoldNames.Name>> all = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            all.add(names(passages.get(p).tokens, labels.get(p)));
        }
        return all;
    }

    private static List<GoldNames.Name> names(Tokens tokens, byte[] labels) {
        List<GoldNames.Name> names = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != Label.OUTSIDE) {
                int from = i;
                while (!Label.ends(labels[i])) {
                    i++;
                }
                names.add(new GoldNames.Name(tokens.start(from), tokens.end(i), Label.kind(labels[i])));
            }
        }
        return names;
    }
}
