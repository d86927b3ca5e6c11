package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/** The tagger that ships: small, and of all languages. Time and memory are linear. */
final class TrainedTagger implements NameTagger {

    /** Characters that are read in the light of each other: more would only cost memory. */
    private static final int PART = 100_000;

    @Override
    public boolean reads(@Nullable String language) {
        return true;
    }

    @Override
    public List<Name> names(Text text, List<Block> blocks) {
        List<Name> names = new ArrayList<>();
        List<Block> part = new ArrayList<>();
        int size = 0;
        for (Block block : blocks) {
            part.add(block);
            size += block.end() - block.start();
            if (size > PART) {
                names.addAll(together(text, part));
                part.clear();
                size = 0;
            }
        }
        names.addAll(together(text, part));
        return names;
    }

    private static List<Name> together(Text text, List<Block> blocks) {
        Model model = ModelFile.shipped();
        Vocabulary vocabulary = model.vocabulary(text.language());
        List<Tokens> tokens = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            tokens.add(new Tokens(text.content(), block.start(), block.end()));
        }
        List<Passage> passages = Passage.all(tokens, new SentenceStarts(text.sentences())::of, vocabulary);
        List<byte[]> labels = new DocumentTagger(model).label(passages);
        List<Name> names = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            names.addAll(LabelledNames.of(passages.get(p), labels.get(p)));
        }
        return names;
    }
}
