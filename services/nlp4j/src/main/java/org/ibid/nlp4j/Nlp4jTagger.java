package org.ibid.nlp4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.ibid.enrichment.entity.NameTagger;
import org.jspecify.annotations.Nullable;

/** Names in English by NLP4J, sentence by sentence; other languages it does not read. */
public final class Nlp4jTagger implements NameTagger {

    private final Function<String, List<MarkedName>> sentenceNames;

    /** As a service loader makes it: with the models of nlp4j-english. */
    public Nlp4jTagger() {
        this(new SentenceNames()::of);
    }

    Nlp4jTagger(Function<String, List<MarkedName>> sentenceNames) {
        this.sentenceNames = sentenceNames;
    }

    @Override
    public boolean reads(@Nullable String language) {
        return language != null && (language.equals("en") || language.startsWith("en-"));
    }

    @Override
    public List<Name> names(Text text, List<Block> blocks) {
        List<Name> names = new ArrayList<>();
        List<Place> sentences = text.sentences();
        int next = 0;
        for (Block block : blocks) {
            int from = block.start();
            while (next < sentences.size() && sentences.get(next).start() < block.end()) {
                int start = sentences.get(next++).start();
                if (start > from) {
                    add(text, from, start, names);
                    from = start;
                }
            }
            add(text, from, block.end(), names);
        }
        return names;
    }

    private void add(Text text, int from, int to, List<Name> names) {
        for (Span piece : Pieces.of(text.content(), from, to)) {
            String printed = text.content().substring(piece.start(), piece.end());
            for (MarkedName name : sentenceNames.apply(Pieces.onOneLine(printed))) {
                name.type()
                        .ifPresent(type ->
                                names.add(new Name(type, piece.start() + name.start(), piece.start() + name.end())));
            }
        }
    }
}
